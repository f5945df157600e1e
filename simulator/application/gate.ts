import { ERROR_CATALOGUE } from '../domain/error-catalogue.ts';
import { numberOf } from '../domain/limits.ts';
import { errorObject, type StatusReport } from '../domain/outbound-message.ts';
import { paired, type Pair } from '../domain/pair-rate.ts';
import { Refusal } from '../domain/refusal.ts';
import { windowIsOpen } from '../domain/service-window.ts';
import { stillCounting } from '../domain/throughput.ts';
import { createUniqueUsers } from '../domain/unique-users.ts';
import type { Platform } from './endpoint.ts';
import type { People } from './people.ts';
import { createRecentMap } from './recent-map.ts';
import type { Webhooks } from './webhooks.ts';

/** What stands between the business and its customers, whatever they have to say. */
export interface Gate {
  /**
   * Counts a send. Throws the Refusal for one that the platform does not take (130403, 130429, 131056), and returns why one
   * that it takes fails later (131048).
   */
  readonly send: (to: SendTo) => LateFailure | undefined;
  /** Counts a customer's message. False when it does not reach the business. */
  readonly receive: (waId: string) => boolean;
}

export interface SendTo {
  readonly waId: string;
  /** Only a template may open a conversation. */
  readonly template: boolean;
}

type LateFailure = NonNullable<StatusReport['failure']>;

export interface GateParts extends Pick<
  Platform,
  'business' | 'clock' | 'registration' | 'blockList' | 'limits'
> {
  readonly people: People;
  readonly webhooks: Webhooks;
}

export function createGate(parts: GateParts): Gate {
  const { clock, limits, blockList, registration, people } = parts;
  const perSecond = numberOf(limits.throughput);
  const users = createUniqueUsers(numberOf(limits.messagingLimit));
  // What is forgotten of a pair is long paid back: so many others cannot be written to meanwhile.
  const pairs = createRecentMap<string, Pair>();
  let lately: readonly number[] = [];

  const countMessage = (now: number): void => {
    if (limits.throughput === 'off') return;
    lately = [...stillCounting(lately, now), now].slice(-limits.throughput);
  };
  const receive = (waId: string): boolean => {
    if (!registration.get().registered || blockList.has(waId)) return false;
    countMessage(clock.now());
    return true;
  };
  const send = ({ waId, template }: SendTo): LateFailure | undefined => {
    const now = clock.now();
    if (blockList.has(waId)) throw new Refusal(130403, { details: BLOCKED });
    if (stillCounting(lately, now).length >= perSecond) throw tooFast(parts);
    const pair = paired(pairs.get(waId), now, limits.pairRate);
    if (pair === undefined) throw new Refusal(131056, { details: TOO_MANY_TO_ONE });
    countMessage(now);
    pairs.set(waId, pair);
    const wrote = people.find(waId)?.phone.lastWroteAt ?? null;
    const opens = template && !windowIsOpen(wrote, now);
    return opens && !users.admit(waId, now) ? limitReached() : undefined;
  };
  return { send, receive };
}

const BLOCKED = 'Unable to deliver the message. This business has blocked the end user on WhatsApp';
const TOO_MANY_TO_ONE =
  'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time';

/** No source tells a code for the messaging limit; this one's details speak of such a restriction. */
function limitReached(): LateFailure {
  return {
    code: 131048,
    title: ERROR_CATALOGUE[131048].title,
    details:
      'Message failed to send because there are restrictions on how many messages can be sent from this phone number. This may be because too many previous messages were blocked or flagged as spam.',
  };
}

/** The platform may also tell of it by webhook, out of band (reference cloud-api 1.2). */
function tooFast({ limits, business, webhooks }: GateParts): Refusal {
  if (limits.throughputNews) {
    const error = errorObject({
      code: 130429,
      title: ERROR_CATALOGUE[130429].title,
      details:
        'Message failed to send because there were too many messages sent from this phone number in a short period of time.',
    });
    void webhooks.tell({
      customer: business.phoneNumberId,
      happened: { errors: [error] },
      summary: 'error 130429',
    });
  }
  return new Refusal(130429, { details: 'Cloud API message throughput has been reached.' });
}
