/** Which scenarios are chosen by their tags, all named without their `@`. */
export interface TagChoice {
  /** Ids: any of these clauses. All where there are none. */
  readonly clauses?: readonly string[];
  /** An expression that must hold as well. */
  readonly readings?: string;
  /** None that has one of these. */
  readonly leftOut?: readonly string[];
  /** Beside all that: those that have one of these. */
  readonly beside?: readonly string[];
}

/** The cucumber tag expression for a choice of scenarios. Empty when nothing narrows the suite. */
export function tagExpression({ clauses, readings, leftOut, beside }: TagChoice): string {
  const never = anyOf(leftOut);
  const wanted = [anyOf(clauses), readings ?? '', never === '' ? '' : `not (${never})`]
    .filter((part) => part !== '')
    .map((part) => `(${part})`)
    .join(' and ');
  const others = anyOf(beside);
  return wanted === '' || others === '' ? wanted : `(${wanted}) or ${others}`;
}

function anyOf(tags: readonly string[] = []): string {
  return tags.map((tag) => `@${tag}`).join(' or ');
}
