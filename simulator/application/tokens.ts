import { refuseToken, type TokenOfCall, type TokenState } from '../domain/access-token.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Business, Clock, KnownToken } from './options.ts';

/** The access tokens that the platform has issued. */
export interface Tokens {
  /** The Refusal for a call with this token, or `undefined` when it is good now. */
  readonly refuse: (token: string | undefined) => Refusal | undefined;
}

/** The business's own token is good for ever, unless `known` says otherwise. */
export function createTokens(
  { accessToken }: Business,
  clock: Clock,
  known: readonly KnownToken[] = [],
): Tokens {
  const issued = new Map<string, TokenState>([
    [accessToken, {}],
    ...known.map((token): [string, TokenState] => [token.token, token]),
  ]);
  const read = (token: string | undefined): TokenOfCall =>
    token === undefined ? 'absent' : (issued.get(token) ?? 'unknown');
  return { refuse: (token) => refuseToken(read(token), clock.now()) };
}
