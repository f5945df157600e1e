import { firstCallbacks } from '../domain/callbacks.ts';
import type { BusinessProfile } from '../domain/business-profile.ts';
import { DEFAULT_LIMITS } from '../domain/limits.ts';
import type { Random } from '../domain/random.ts';
import { firstRegistration } from '../domain/registration.ts';
import { createBlockList } from './block-list.ts';
import { createCell } from './cell.ts';
import type { Platform } from './endpoint.ts';
import type { BusinessWithApp, Clock, SimulatorOptions, WebhookTarget } from './options.ts';
import type { People } from './people.ts';
import { createQrCodes } from './qr-codes.ts';
import { createHandshake } from './subscribe.ts';
import { createTokens } from './tokens.ts';
import type { WireLog } from './wire-log.ts';

/** What the platform keeps of the business. */
export type Account = Pick<
  Platform,
  | 'phoneNumber'
  | 'registration'
  | 'codes'
  | 'profile'
  | 'callbacks'
  | 'handshake'
  | 'blockList'
  | 'qrCodes'
  | 'tokens'
  | 'limits'
>;

export interface AccountParts {
  readonly business: BusinessWithApp;
  readonly clock: Clock;
  readonly random: Random;
  readonly people: People;
  readonly options: SimulatorOptions;
  readonly send: WebhookTarget['send'];
  readonly log: WireLog;
}

export function createAccount(parts: AccountParts): Account {
  const { business, clock, random, people, options, send, log } = parts;
  const known = options.tokens ?? [];
  return {
    phoneNumber: {
      id: business.phoneNumberId,
      digits: business.displayPhoneNumber,
      verifiedName: business.verifiedName,
    },
    codes: random.fork('codes'),
    handshake: createHandshake({
      ...{ send, clock, log, random: random.fork('handshake') },
      patience: options.patience ?? clock,
    }),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    registration: createCell(firstRegistration(business.pin ?? null)),
    blockList: createBlockList({ business, clock, people }),
    profile: createCell<BusinessProfile>({}),
    callbacks: createCell(firstCallbacks(options.webhook.url)),
    qrCodes: createQrCodes(random.fork('qr codes')),
    tokens: createTokens({ business, clock, random: random.fork('tokens'), known }),
  };
}
