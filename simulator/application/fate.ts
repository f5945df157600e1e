import { refuseToken } from '../domain/access-token.ts';
import type { ErrorCode } from '../domain/error-catalogue.ts';
import type { Fault } from '../domain/faults.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Striking } from './faults.ts';
import type { Clock } from './options.ts';

/** What faults have in store for one call of the Graph API. */
export interface Fate {
  /** The connection breaks before the call was carried out, or after. */
  readonly broken?: 'before' | 'after';
  /** Ms of the clock until the answer leaves. */
  readonly waitMs: number;
  /** What follows from the call is told before it is answered. */
  readonly statusesFirst: boolean;
}

export function fateOf(faults: Striking): Fate {
  const broken = faults.strikes('hang-up');
  const slow = faults.strikes('slow-answers');
  return {
    ...(broken !== undefined && { broken: broken.processed === true ? 'after' : 'before' }),
    waitMs: slow?.ms ?? 0,
    statusesFirst: faults.strikes('status-before-response') !== undefined,
  };
}

/** The refusal with which a fault strikes a call that would have been carried out, or `undefined`. */
export function struck(faults: Striking): Refusal | undefined {
  const strike = faults.strikes('server-errors') ?? faults.strikes('throttle');
  return strike && refusalOf(strike);
}

function refusalOf({ code, http }: Fault['setting']): Refusal {
  // The switch takes no code that the catalogue does not know.
  return new Refusal(code as ErrorCode, http === undefined ? {} : { http });
}

/** The refusal of a token that was good a moment ago, or `undefined`. */
export function struckToken(faults: Striking): Refusal | undefined {
  return faults.strikes('invalid-token') && refuseToken({ revoked: true }, 0);
}

/** Resolves when so much time has passed on the clock; `over` is called in that very moment. */
export function passed(clock: Clock, ms: number, over: () => void): Promise<void> {
  return new Promise((resolve) => {
    clock.setTimeout(() => {
      over();
      resolve();
    }, ms);
  });
}
