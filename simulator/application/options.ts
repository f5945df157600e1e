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
  /** The key of webhook signatures. */
  readonly appSecret: string;
  /** What the verification handshake carries. */
  readonly verifyToken: string;
}

/** Where webhooks go. `send` is `fetch`, or whatever stands for it. */
export interface WebhookTarget {
  readonly url: string;
  readonly send: (request: Request) => Promise<Response>;
}

export interface SimulatorOptions {
  /** All ids, names and numbers follow from it. */
  readonly seed: number;
  readonly clock: Clock;
  readonly business: Business;
  readonly webhook: WebhookTarget;
  /** Told of each piece of work under way, so that the assembly can wait for idle. What it is told of never rejects. */
  readonly track?: (work: Promise<unknown>) => void;
  /** Ms from the answer to `sent`, and from `sent` to the customer's phone. 0 both unless told: then no timer is used. */
  readonly statusDelays?: StatusDelays;
  /** Digits. When given, all other recipients are refused with 131030, as on a test number. */
  readonly allowedRecipients?: readonly string[];
  /** Fetches the files that messages link to. Left out: links are taken as good, and nothing leaves the simulator. */
  readonly fetchMedia?: (url: string) => Promise<FetchedFile>;
  /** What the business has of templates from the start; one without parameters and one with two unless told. */
  readonly templates?: readonly TemplateSeed[];
  /**
   * The origin of the Graph API that customers' files in webhooks lead to; `https://graph.facebook.com` unless told. `false`:
   * webhooks carry no URLs, as before November 2025.
   */
  readonly inboundMediaUrls?: string | false;
}

/** A file from the web. */
export interface FetchedFile {
  /** Content type, as its server calls it. */
  readonly type: string;
  readonly bytes: Uint8Array;
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
}

/** Throws a sentence about the first option that cannot work. */
export function checkOptions({ seed, business, webhook }: SimulatorOptions): void {
  const { phoneNumberId, wabaId, displayPhoneNumber, accessToken, appSecret, verifyToken } =
    business;
  const digits = /^[1-9]\d{6,14}$/.test(displayPhoneNumber);
  check(Number.isFinite(seed), `seed must be a number; it is ${String(seed)}`);
  check(
    isId(phoneNumberId),
    `business.phoneNumberId must be digits below 2^53; it is ${phoneNumberId}`,
  );
  check(isId(wabaId), `business.wabaId must be digits below 2^53; it is ${wabaId}`);
  check(
    phoneNumberId !== wabaId,
    `business.wabaId must differ from phoneNumberId; both are ${wabaId}`,
  );
  check(digits, `business.displayPhoneNumber must be 7 to 15 digits; it is ${displayPhoneNumber}`);
  for (const [name, secret] of Object.entries({ accessToken, appSecret, verifyToken })) {
    check(secret !== '', `business.${name} must not be empty`);
  }
  check(URL.canParse(webhook.url), `webhook.url must be an absolute URL; it is ${webhook.url}`);
}

function check(holds: boolean, problem: string): void {
  if (!holds) throw new Error(`The simulator's option ${problem}.`);
}

function isId(text: string): boolean {
  return /^[1-9]\d*$/.test(text) && Number.isSafeInteger(Number(text));
}
