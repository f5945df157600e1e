import { ConfigError, NotRecorded, Refused, Untestable } from '../../support/problems.ts';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';
import type { Thrown } from './entry.ts';

const known = { ConfigError, NotRecorded, Refused, Unreachable, UnreachableAtStart };

/** What was thrown, to be recorded. */
export function thrownOf(problem: unknown): Thrown {
  if (!(problem instanceof Error)) return { name: 'Error', message: String(problem) };
  const wasAsked = problem instanceof Untestable && problem.wasAsked;
  return {
    ...{ name: problem.constructor.name, message: problem.message },
    ...(wasAsked && { wasAsked }),
  };
}

/** The same to be thrown again: an error of the same class, for the class decides the verdict, and what steps go by beside it. */
export function problemOf({ name, message, wasAsked }: Thrown): Error {
  if (name === 'Untestable') return new Untestable(message, { wasAsked: wasAsked === true });
  if (Object.hasOwn(known, name)) return new known[name as keyof typeof known](message);
  return new Error(message);
}
