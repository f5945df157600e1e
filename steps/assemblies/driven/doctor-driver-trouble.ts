import { Unreachable } from '../../drivers/unreachable.ts';
import { ConfigError } from '../../support/problems.ts';
import type { Examined } from './doctor-examine.ts';
import { driverPointer, type Ailment, type Patient } from './doctor-check.ts';

/** What is wrong with the driver itself, whichever check came upon it; `undefined` for all other problems. */
export function driverTrouble(patient: Patient, problem: unknown): Ailment | undefined {
  const hint = hintFor(problem);
  if (hint === undefined) return undefined;
  const { message: sentence } = problem as Error;
  return { sentence, hint, pointer: driverPointer(patient), isOfDriver: true };
}

function hintFor(problem: unknown): string | undefined {
  if (problem instanceof ConfigError && problem.isOfAnswer) {
    return 'Mend the answer of the driver: driver-protocol.schema.json and desk-view.schema.json say what may stand in it.';
  }
  if (problem instanceof Unreachable && problem.isGone) {
    return 'See what the driver wrote to its standard error, and try it by itself: deskproof driver test.';
  }
  return undefined;
}

/** Each trouble of a driver is told once: a check that only meets one again counts as not tried. */
export function createTold() {
  const told = new Set<string>();
  return {
    once(examined: Examined): Examined {
      if (examined.outcome !== 'failed') return examined;
      const { what, ailments } = examined;
      const isOld = ailments.every((one) => one.isOfDriver === true && told.has(one.sentence));
      for (const one of ailments) if (one.isOfDriver === true) told.add(one.sentence);
      return isOld ? { what, outcome: 'not tried', reason: AGAIN } : examined;
    },
  };
}

const AGAIN = 'What is said of the driver above keeps it from being tried.';
