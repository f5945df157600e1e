/** A variable in a template's text: `{{1}}`, or `{{first_name}}`. */
const VARIABLE = /\{\{\s*(\w{1,64})\s*\}\}/g;

/** The variables of a text, each once, in the order of their numbers or of their first use. */
export function variablesOf(text: string): readonly string[] {
  const names = [...new Set(Array.from(text.matchAll(VARIABLE), ([, name = '']) => name))];
  return names.every((name) => /^\d+$/.test(name))
    ? names.sort((one, other) => Number(one) - Number(other))
    : names;
}

/** The text with its variables filled in; those without a value stay as they are. */
export function filled(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(VARIABLE, (variable, name: string) => values.get(name) ?? variable);
}
