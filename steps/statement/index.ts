export type { KnownNames } from './known-names.ts';
export { readStatement } from './read-statement.ts';
export type { Reading } from './read-statement.ts';
export { StatementError } from './statement-error.ts';
export type { Problem } from './statement-error.ts';
export type * from './statement.ts';
export { withoutSecrets } from './without-secrets.ts';
