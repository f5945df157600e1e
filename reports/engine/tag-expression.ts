/**
 * The cucumber tag expression for a choice of clauses (any of them) and readings (an expression that must hold as well).
 * Empty when neither narrows the suite.
 */
export function tagExpression(clauses: readonly string[], readings: string): string {
  const wanted = clauses.map((id) => `@${id}`).join(' or ');
  return [wanted, readings]
    .filter((part) => part !== '')
    .map((part) => `(${part})`)
    .join(' and ');
}
