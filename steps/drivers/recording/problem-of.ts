import { ConfigError, NotRecorded, Refused, Untestable } from '../../support/problems.ts';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';
import type { Thrown } from './entry.ts';

const known: Readonly<Record<string, new (message: string) => Error>> = {
  ConfigError,
  NotRecorded,
  Refused,
  Unreachable,
  UnreachableAtStart,
  Untestable,
};

/** What was thrown, to be recorded. */
export function thrownOf(problem: unknown): Thrown {
  if (!(problem instanceof Error)) return { name: 'Error', message: String(problem) };
  return { name: problem.constructor.name, message: problem.message };
}

/** The same to be thrown again: an error of the same class. Verdicts and steps go by the class, so that nothing else of it may count. */
export function problemOf({ name, message }: Thrown): Error {
  const Known = Object.hasOwn(known, name) ? known[name] : undefined;
  return Known === undefined ? new Error(message) : new Known(message);
}
