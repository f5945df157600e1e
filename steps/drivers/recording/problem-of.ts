import { ConfigError, NotRecorded, Refused, Untestable } from '../../support/problems.ts';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';
import type { Thrown } from './entry.ts';

const known = { ConfigError, NotRecorded, Refused, Unreachable, UnreachableAtStart, Untestable };

/** What was thrown, to be recorded. */
export function thrownOf(problem: unknown): Thrown {
  if (!(problem instanceof Error)) return { name: 'Error', message: String(problem) };
  return { name: problem.constructor.name, message: problem.message };
}

/** The same to be thrown again: an error of the same class. Verdicts and steps go by the class, so that nothing else of it may count. */
export function problemOf({ name, message }: Thrown): Error {
  if (Object.hasOwn(known, name)) return new known[name as keyof typeof known](message);
  return new Error(message);
}
