import { Refusal } from './refusal.ts';

/** What the platform knows of a token that it issued. */
export interface TokenState {
  /** Ms since 1970 from which on it is no longer good; for ever when absent. */
  readonly expiresAt?: number;
  /** Taken back, as after a change of password. */
  readonly revoked?: boolean;
}

/** A token that no call carries, or that the platform never issued. */
export type TokenOfCall = 'absent' | 'unknown' | TokenState;

/** The Refusal for a call with this token, or `undefined` when the token is good (reference cloud-api 3.3). */
export function refuseToken(token: TokenOfCall, now: number): Refusal | undefined {
  if (token === 'absent') return new Refusal(104, { message: NO_TOKEN, subcode: 2500 });
  if (token === 'unknown') return new Refusal(190, { message: UNPARSABLE });
  if (token.revoked === true) return new Refusal(190, { message: REVOKED, subcode: 460 });
  if (token.expiresAt === undefined || now < token.expiresAt) return undefined;
  return new Refusal(190, { message: expired(token.expiresAt, now), subcode: 463 });
}

const NO_TOKEN = 'An active access token must be used to query information about the current user.';
const UNPARSABLE = 'Invalid OAuth access token - Cannot parse access token';
const REVOKED =
  'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.';

function expired(at: number, now: number): string {
  const [then, today] = [platformTime(at), platformTime(now)];
  return `Error validating access token: Session has expired on ${then}. The current time is ${today}.`;
}

/** The platform writes its times as they are in California. */
const PACIFIC = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  weekday: 'long',
  day: '2-digit',
  month: 'short',
  year: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

/** `Thursday, 29-Jul-21 10:00:00 PDT`. */
export function platformTime(ms: number): string {
  const parts = new Map(PACIFIC.formatToParts(ms).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const date = `${part('day')}-${part('month')}-${part('year')}`;
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  return `${part('weekday')}, ${date} ${time} ${part('timeZoneName')}`;
}
