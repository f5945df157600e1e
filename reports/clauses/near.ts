export { eitherOf, nearMatches, unknownName } from '../../steps/names/near.ts';
export type { UnknownName } from '../../steps/names/near.ts';
