import { invalid, requiredDigits, type Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';

/** How far the business's number is set up. Every function below returns the next state and changes nothing. */
export interface Registration {
  /** Only a registered number sends and receives. */
  readonly registered: boolean;
  /** Its owner has proved that it is theirs. */
  readonly verified: boolean;
  /** The six digits of two-step verification; `null` until somebody sets them. */
  readonly pin: string | null;
  /** The code that was last sent to the number; `null` when none is waiting. */
  readonly code: string | null;
  /** Ms since 1970 of the calls of the last 72 hours that asked to register, and to deregister. */
  readonly calls: Readonly<Record<Call, readonly number[]>>;
}

type Call = 'register' | 'deregister';

/** A number in use, as the business has it when a run begins. */
export function firstRegistration(pin: string | null): Registration {
  return { registered: true, verified: true, pin, code: null, calls: EMPTY };
}

const EMPTY = { register: [], deregister: [] };

/** How long a call counts against the limit, in ms (reference cloud-api 4). */
export const CALLS_COUNT_MS = 72 * 3_600_000;

/** Counts a call, whether or not it then succeeds, or refuses it with 133016. A refused one does not count. */
export function counted(
  state: Registration,
  call: Call,
  { now, limit }: { readonly now: number; readonly limit: number },
): Registration {
  const recent = state.calls[call].filter((at) => now - at < CALLS_COUNT_MS);
  if (recent.length >= limit) {
    throw new Refusal(133016, {
      details: `Too many attempts to ${call} this phone number in a short period of time.`,
    });
  }
  return { ...state, calls: { ...state.calls, [call]: [...recent, now] } };
}

/** The first PIN becomes the number's own; later ones must be that. */
export function register(state: Registration, pin: string): Registration {
  if (!state.verified) throw new Refusal(133006);
  if (state.pin !== null && state.pin !== pin) {
    throw new Refusal(133005, { details: 'Two-step verification PIN is incorrect.' });
  }
  return { ...state, registered: true, pin };
}

export function deregister(state: Registration): Registration {
  checkRegistered(state);
  return { ...state, registered: false };
}

/** A number that is not registered can do nothing but be registered: 133010. */
export function checkRegistered({ registered }: Registration): void {
  if (!registered) throw new Refusal(133010);
}

/** A code is on its way to the number. One that is in use needs none. */
export function requestCode(state: Registration, code: string): Registration {
  if (!state.registered) return { ...state, verified: false, code };
  throw new Refusal(136024, {
    forPeople: {
      title: "Couldn't send code",
      message: 'You have already verified ownership of this phone number.',
    },
  });
}

export function verifyCode(state: Registration, code: string): Registration {
  if (state.code === code) return { ...state, verified: true, code: null };
  throw new Refusal(136025, {
    forPeople: {
      title: "Couldn't verify code",
      message: 'The code you entered is incorrect.',
    },
  });
}

/** Six digits, as text or as a number. */
export function readPin(parameters: Parameters): string {
  const place = { name: 'pin' };
  const pin = requiredDigits(parameters, place);
  if (/^\d{6}$/.test(pin)) return pin;
  throw invalid(place, 'must be six digits.');
}
