import { createPostWebhook, sendWebhook } from '../../../simulator/doors.ts';
import { createSimulator, type Clock, type Simulator } from '../../../simulator/index.ts';
import type { Asset, Opened } from '../../drivers/protocol/messages.ts';
import { ConfigError } from '../../support/problems.ts';
import type { Activity } from '../activity.ts';
import { business } from '../business.ts';
import type { TimeSource } from './time-source.ts';

/** A simulated platform and its clock. */
export interface PlatformSide {
  readonly simulator: Simulator;
  readonly clock: Clock;
}

export interface EarlyParts {
  readonly seed: number;
  /** Of the run: a target that lives on knows the messages of runs before it, whatever their seed. */
  readonly nonce: string;
  readonly asset: Asset;
  /** Customers have business-scoped ids besides their numbers. */
  readonly userIds?: boolean;
  readonly webhookUrl: string | undefined;
  readonly activity: Activity;
  readonly source: Pick<TimeSource, 'start' | 'createClock'>;
  /** Where customers' files are fetched from. */
  readonly doorUrl: () => string;
}

/** The platform of a target that is only just being opened. */
export interface EarlyPlatform {
  /** As it is: made of what the statement says when the target asks before it is open. */
  readonly now: () => PlatformSide;
  /** Made of what the driver told. Throws `ConfigError` where that is no use, or comes too late. */
  readonly of: (opened: Opened) => PlatformSide;
  /** Ms since 1970. */
  readonly time: () => number;
}

/** Some targets ask the platform while they start, others tell only then who they are: whichever comes first makes it. */
export function createEarlyPlatform(parts: EarlyParts): EarlyPlatform {
  let made: PlatformSide | undefined;
  const { start: usual } = parts.source;
  const target = { url: parts.webhookUrl ?? '', isLasting: false };
  const make = (asset: Asset, start: number) => (made ??= sideOf(parts, { asset, start, target }));
  return {
    now: () => make(parts.asset, usual),
    time: () => made?.clock.now() ?? usual,
    of(opened) {
      target.url = opened.webhook?.url ?? target.url;
      if (target.url === '') {
        throw new ConfigError('Neither the statement nor the driver tells the webhook URL.');
      }
      const asset = toldAsset(parts.asset, opened);
      const start = opened.now ?? usual;
      if (made && (asset !== parts.asset || start !== usual)) throw tooLate();
      target.isLasting = opened.lasting === true;
      return make(asset, start);
    },
  };
}

/** The same object where the driver tells nothing else. */
function toldAsset(asset: Asset, { webhook, sourceNumber }: Opened): Asset {
  const told = {
    appSecret: webhook?.appSecret ?? asset.appSecret,
    verifyToken: webhook?.verifyToken ?? asset.verifyToken,
    sourceNumber: sourceNumber ?? asset.sourceNumber,
  };
  const isSame =
    told.appSecret === asset.appSecret &&
    told.verifyToken === asset.verifyToken &&
    digitsOf(told.sourceNumber) === digitsOf(asset.sourceNumber);
  return isSame ? asset : { ...asset, ...told };
}

function tooLate(): ConfigError {
  return new ConfigError(
    'The target asked the platform before the driver had told its secrets, its number or its time: put them into the statement.',
  );
}

interface Making {
  readonly asset: Asset;
  readonly start: number;
  /** As far as it is known yet. */
  readonly target: { readonly url: string; readonly isLasting: boolean };
}

function sideOf(
  { seed, nonce, activity, source, doorUrl, userIds = false }: EarlyParts,
  { asset, start, target }: Making,
): PlatformSide {
  const clock = source.createClock(start);
  const post = createPostWebhook();
  const simulator = createSimulator({
    ...{ seed, clock, track: activity.track, pauses: activity.pause },
    nonce: () => (target.isLasting ? nonce : undefined),
    business: {
      phoneNumberId: asset.phoneNumberId,
      wabaId: asset.businessAccountId,
      verifiedName: business.verifiedName,
      displayPhoneNumber: digitsOf(asset.sourceNumber),
      accessToken: asset.accessToken,
      appSecret: asset.appSecret,
      verifyToken: asset.verifyToken,
    },
    webhook: {
      url: NOWHERE,
      post: (webhook) => post({ ...webhook, url: webhook.url.replace(NOWHERE, () => target.url) }),
      send: (request) => sendWebhook(redirected(request, target.url)),
    },
    inboundMediaUrls: doorUrl(),
    userIds,
  });
  return { simulator, clock };
}

/** Stands for the contact centre until it has told where it is. */
const NOWHERE = 'https://contact-centre.example/webhook';

function redirected(request: Request, url: string): Request {
  return new Request(
    request.url.replace(NOWHERE, () => url),
    request,
  );
}

function digitsOf(number: string): string {
  return number.replace(/\D/gu, '');
}
