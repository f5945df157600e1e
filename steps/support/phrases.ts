/** What cucumber must be told of a parameter type. */
export interface PhraseType<T> {
  readonly name: string;
  readonly regexp: RegExp;
  readonly transformer: (phrase: string) => T;
}

/**
 * A parameter type that takes the phrases of a table, and gives the step what each means. Throws a sentence at any other phrase: such a
 * step would check something that its feature does not say.
 */
export function phrases<T>(name: string, table: Readonly<Record<string, T>>): PhraseType<T> {
  // The longest first: one may begin like another.
  const known = Object.keys(table).sort((one, other) => other.length - one.length);
  return {
    name,
    regexp: new RegExp(known.map(escaped).join('|'), 'u'),
    transformer(phrase) {
      if (Object.hasOwn(table, phrase)) return table[phrase] as T;
      throw new Error(`"${phrase}" is no {${name}}. Known are: ${Object.keys(table).join(', ')}.`);
    },
  };
}

function escaped(phrase: string): string {
  return phrase.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
