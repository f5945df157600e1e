import type { TokenState } from '../domain/access-token.ts';
import type { Limits } from '../domain/limits.ts';
import type { Locale } from '../domain/locales.ts';
import type { TemplateSeed } from '../domain/templates/template.ts';

/** The time the simulator lives in: milliseconds since 1970, and timers on the same clock. */
export interface Clock {
  now(): number;
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
}

/** The one business on the simulated platform, as its administrator would see it in the dashboard. */
export interface Business {
  /** Decimal digits below 2^53: clients parse it as a number. */
  readonly phoneNumberId: string;
  readonly wabaId: string;
  /** The number in international form, digits only. */
  readonly displayPhoneNumber: string;
  readonly verifiedName: string;
  /** What Graph calls must carry. */
  readonly accessToken: string;
  /** The key of webhook signatures, and the app's password. */
  readonly appSecret: string;
  /** Of the app that has the token. An id that neither of the others is, unless told. */
  readonly appId?: string;
  /** The six digits of two-step verification. Unless told, the first ones that somebody sets. */
  readonly pin?: string;
  /** What the verification handshake carries. */
  readonly verifyToken: string;
}

/** The business with everything known. */
export type BusinessWithApp = Business & { readonly appId: string };

const APP_IDS = ['584201693377150', '584201693377151', '584201693377152'];

/** Chooses the app's id where nobody did. */
export function withApp(business: Business): BusinessWithApp {
  const { phoneNumberId, wabaId } = business;
  const free = APP_IDS.find((id) => id !== phoneNumberId && id !== wabaId) ?? '';
  return { ...business, appId: business.appId ?? free };
}

/** Where webhooks go. `send` is `fetch`, or whatever stands for it. */
export interface WebhookTarget {
  /** The app's callback at first. */
  readonly url: string;
  readonly send: (request: Request) => Promise<Response>;
  /** Carries webhooks in place of `send`, without the cost of web requests; rejects when no answer came. */
  readonly post?: (webhook: OutgoingWebhook) => Promise<WebhookAnswer>;
}

/** One webhook as it goes on the wire. */
export interface OutgoingWebhook {
  readonly url: string;
  readonly headers: Record<string, string>;
  /** ASCII. */
  readonly body: string;
}

/** What a contact centre answers a webhook. */
export interface WebhookAnswer {
  readonly status: number;
  /** Its beginning, for people. */
  readonly text: string;
}

/** The part of a clock that limits need. */
export type Timers = Pick<Clock, 'clearTimeout' | 'setTimeout'>;

export interface SimulatorOptions {
  /** All ids, names and numbers follow from it. */
  readonly seed: number;
  /**
   * Tells the ids of messages and files from those of other platforms with the same seed: a contact centre that has met those would take
   * the same id for the same message once more. Names and numbers stay those of the seed. Asked when an id is first drawn.
   */
  readonly nonce?: () => string | undefined;
  readonly clock: Clock;
  /**
   * By what the contact centre is waited for; the clock unless told. For a clock that is put forward while real connections
   * are open.
   */
  readonly patience?: Timers;
  readonly business: Business;
  readonly webhook: WebhookTarget;
  /** Told of each piece of work under way, so that the assembly can wait for idle. What it is told of never rejects. */
  readonly track?: (work: Promise<unknown>) => void;
  /**
   * Told when an answer begins to wait for the clock (`slow-answers`); what it returns is called when that is over. Whoever
   * asked is held up as long, so an assembly that waits for idle must not wait for them.
   */
  readonly pauses?: () => () => void;
  /** Ms from the answer to `sent`, and from `sent` to the customer's phone. 0 both unless told: then no timer is used. */
  readonly statusDelays?: StatusDelays;
  /** Digits. When given, all other recipients are refused with 131030, as on a test number. */
  readonly allowedRecipients?: readonly string[];
  /**
   * How many records of the wire, deliveries and complaints are kept, the latest ones: for runs without end. All of them
   * unless told.
   */
  readonly keep?: number;
  /** Fetches the files that messages link to. Left out: links are taken as good, and nothing leaves the simulator. */
  readonly fetchMedia?: (url: string) => Promise<FetchedFile>;
  /** What the business has of templates from the start; one without parameters and one with two unless told. */
  readonly templates?: readonly TemplateSeed[];
  /**
   * The origin of the Graph API that customers' files in webhooks lead to; `https://graph.facebook.com` unless told. `false`:
   * webhooks carry no URLs, as before November 2025.
   */
  readonly inboundMediaUrls?: string | false;
  /** Tokens beside the business's own that were once good, and when its own expires. All others were never issued. */
  readonly tokens?: readonly KnownToken[];
  /**
   * Whether customers have business-scoped user ids, which webhooks tell and sends may name (reference cloud-api 1.9), as
   * from 2026 on. Not unless told.
   */
  readonly userIds?: boolean;
  /**
   * Whether the business also answers with the WhatsApp Business app (Coexistence). Only then are edits and messages that were
   * taken back told in full (reference cloud-api 1.2).
   */
  readonly coexistence?: boolean;
  /** Where they differ from `DEFAULT_LIMITS`. */
  readonly limits?: Partial<Limits>;
}

/** A file from the web. */
export interface FetchedFile {
  /** Content type, as its server calls it. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** An access token by its text, and what has become of it. */
export interface KnownToken extends TokenState {
  readonly token: string;
}

export interface StatusDelays {
  readonly sentMs: number;
  readonly deliveredMs: number;
}

/** What may be chosen about a customer; the seed decides the rest. */
export interface CustomerOptions {
  readonly name?: string;
  /** E.164 with the plus. */
  readonly phone?: string;
  readonly locale?: Locale;
  /** `false`: the business never learns what was read, though still what was played. */
  readonly readReceipts?: boolean;
}

/** The last moment that has a date, in ms since 1970. */
const LAST_MS = 8.64e15;

/** Throws a sentence about the first option that cannot work. */
export function checkOptions(options: SimulatorOptions): void {
  const { seed, business, webhook, keep = 1, tokens = [], limits = {} } = options;
  const { phoneNumberId, wabaId, displayPhoneNumber, accessToken, appSecret, verifyToken } =
    business;
  const { appId, pin = '000000' } = business;
  const digits = /^[1-9]\d{6,14}$/.test(displayPhoneNumber);
  check(Number.isFinite(seed), `seed must be a number; it is ${String(seed)}`);
  check(keep >= 1, `keep must be a number from 1 on; it is ${String(keep)}`);
  check(
    isId(phoneNumberId),
    `business.phoneNumberId must be digits below 2^53; it is ${phoneNumberId}`,
  );
  check(isId(wabaId), `business.wabaId must be digits below 2^53; it is ${wabaId}`);
  check(
    phoneNumberId !== wabaId,
    `business.wabaId must differ from phoneNumberId; both are ${wabaId}`,
  );
  if (appId !== undefined) {
    check(isId(appId), `business.appId must be digits below 2^53; it is ${appId}`);
    const other = appId !== phoneNumberId && appId !== wabaId;
    check(other, `business.appId must differ from the other ids; it is ${appId}`);
  }
  check(/^\d{6}$/.test(pin), `business.pin must be six digits; it is ${pin}`);
  check(digits, `business.displayPhoneNumber must be 7 to 15 digits; it is ${displayPhoneNumber}`);
  for (const [name, secret] of Object.entries({ accessToken, appSecret, verifyToken })) {
    check(secret !== '', `business.${name} must not be empty`);
  }
  for (const { token, expiresAt = 0 } of tokens) {
    check(token !== '', 'tokens must not hold an empty token');
    const told = String(expiresAt);
    check(Math.abs(expiresAt) <= LAST_MS, `tokens must expire at a time; ${token} does at ${told}`);
  }
  const { throughput = 1, messagingLimit = 1, registrations = 1 } = limits;
  for (const [name, limit] of Object.entries({ throughput, messagingLimit, registrations })) {
    const told = `limits.${name} must be a whole number above 0, or off; it is ${String(limit)}`;
    check(limit === 'off' || (Number.isSafeInteger(limit) && limit > 0), told);
  }
  check(URL.canParse(webhook.url), `webhook.url must be an absolute URL; it is ${webhook.url}`);
}

function check(holds: boolean, problem: string): void {
  if (!holds) throw new Error(`The simulator's option ${problem}.`);
}

function isId(text: string): boolean {
  return /^[1-9]\d*$/.test(text) && Number.isSafeInteger(Number(text));
}
