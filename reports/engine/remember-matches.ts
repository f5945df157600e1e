import type { SupportCode } from './support-code.ts';

/** The part of cucumber's library that its types keep to themselves; without it nothing is lost but time. */
interface Definitions {
  readonly stepDefinitions?: readonly { readonly expression: Expression }[];
}

interface Expression {
  readonly regexp?: RegExp;
  match: (text: string) => unknown;
}

/** The expressions that match one text, each with what it found there. */
type Matches = ReadonlyMap<Expression, unknown>;

/**
 * Lets the step definitions remember which of them match a text. Cucumber asks each of them about each step, and in every run again,
 * which costs more than the steps do; the answer hangs on the text alone. Values are still made anew for each scenario.
 */
export function rememberMatches(support: SupportCode): SupportCode {
  const { stepDefinitions = [] } = support as SupportCode & Definitions;
  const matchesOf = remembering(stepDefinitions.map(({ expression }) => expression));
  for (const { expression } of stepDefinitions) {
    expression.match = (text) => matchesOf(text).get(expression) ?? null;
  }
  return support;
}

/** Cucumber asks all definitions about one text before it goes on to the next, so the latest answer is at hand. */
function remembering(expressions: readonly Expression[]): (text: string) => Matches {
  const originals = expressions.map((expression) => ({
    expression,
    match: expression.match.bind(expression),
  }));
  const known = new Map<string, Matches>();
  let latest: { readonly text: string; readonly matches: Matches } | undefined;
  return (text) => {
    if (latest?.text === text) return latest.matches;
    const matches = known.get(text) ?? learn(originals, text);
    known.set(text, matches);
    latest = { text, matches };
    return matches;
  };
}

interface Original {
  readonly expression: Expression;
  readonly match: (text: string) => unknown;
}

/** Nearly all definitions do not match, and the bare pattern says so far sooner than the search for groups does. */
function learn(originals: readonly Original[], text: string): Matches {
  const matches = new Map<Expression, unknown>();
  for (const { expression, match } of originals) {
    if (expression.regexp?.test(text) === false) continue;
    const found = match(text);
    if (found !== null) matches.set(expression, found);
  }
  return matches;
}
