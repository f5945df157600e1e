import { refuseToken, type TokenOfCall, type TokenState } from '../domain/access-token.ts';
import type { Random } from '../domain/random.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { BusinessWithApp, Clock, KnownToken } from './options.ts';

/** The access tokens that the platform has issued. */
export interface Tokens {
  /** The Refusal for a call with this token, or `undefined` when it is good now. */
  readonly refuse: (token: string | undefined) => Refusal | undefined;
  /** The app's own token: always the same, and good from the first time it was asked for. */
  readonly appToken: () => string;
}

export interface TokenParts {
  readonly business: BusinessWithApp;
  readonly clock: Clock;
  readonly random: Random;
  readonly known: readonly KnownToken[];
}

/** The business's own token is good for ever, unless `known` says otherwise. */
export function createTokens({ business, clock, random, known }: TokenParts): Tokens {
  const appToken = `${business.appId}|${random.hex(27)}`;
  const issued = new Map<string, TokenState>([
    [business.accessToken, {}],
    ...known.map((token): [string, TokenState] => [token.token, token]),
  ]);
  const read = (token: string | undefined): TokenOfCall =>
    token === undefined ? 'absent' : (issued.get(token) ?? 'unknown');
  return {
    refuse: (token) => refuseToken(read(token), clock.now()),
    appToken() {
      issued.set(appToken, {});
      return appToken;
    },
  };
}
