import { ERROR_CATALOGUE } from './error-catalogue.ts';
import { BATCH_SHAPES, type BatchShape } from './webhook-batch.ts';

/** A way in which the platform can misbehave, as in the field (reference cloud-api 1.4, 1.7, 3, 5). */
export type FaultName = keyof typeof FAULTS;

/** What may be said about a fault that is switched on; each fault uses some of it. */
export interface FaultSetting {
  /** How many of the occasions it strikes, above 0 and up to 1; the seed decides which. 1 unless told. */
  readonly share?: number;
  /** Strikes so often, then it is off. Without end unless told. */
  readonly times?: number;
  /** How long things wait, in ms of the simulator's clock. */
  readonly ms?: number;
  /** How many webhooks come together. */
  readonly size?: number;
  /** How they are packed: drawn each time unless told. */
  readonly shape?: BatchShape | undefined;
  /** The code of the error, one of the catalogue. */
  readonly code?: number;
  /** The HTTP status of a refusal, where it is to differ from the catalogue's. */
  readonly http?: number | undefined;
  /** Whether a call is carried out all the same. */
  readonly processed?: boolean;
  /** Which statuses are meant: `sent`, `delivered`, `read`, `failed`, `played`. */
  readonly statuses?: readonly string[];
}

interface FaultKind {
  /** What happens, for people. */
  readonly story: string;
  /** What holds where nothing else was said; only these may be set beside `share` and `times`. */
  readonly usual: Omit<FaultSetting, 'share' | 'times'>;
}

/** Every fault, by name. A new fault is a new row, and the place that strikes. */
export const FAULTS = {
  'duplicate-webhooks': { story: 'A webhook is delivered twice.', usual: { ms: 0 } },
  'reorder-webhooks': {
    story: 'A webhook waits until the next one is out, or its time is over.',
    usual: { ms: 2000 },
  },
  'batch-webhooks': {
    story: 'Webhooks are collected, and come in one request.',
    usual: { size: 3, ms: 1000, shape: undefined },
  },
  'delay-webhooks': { story: 'A webhook comes later.', usual: { ms: 5000 } },
  'drop-webhooks': { story: 'A webhook is never sent.', usual: {} },
  'late-statuses': {
    story: 'A status comes later than those that follow it.',
    usual: { ms: 30_000, statuses: ['sent'] },
  },
  'missing-statuses': { story: 'A status never comes.', usual: { statuses: ['delivered'] } },
  'status-before-response': {
    story: 'The statuses of a message overtake the answer to its send.',
    usual: {},
  },
  'server-errors': {
    story: 'A call fails on the side of the platform.',
    usual: { code: 131000, http: undefined },
  },
  throttle: {
    story: 'A call is refused as one too many.',
    usual: { code: 130429, http: undefined },
  },
  'invalid-token': { story: 'The access token is no longer taken.', usual: {} },
  'failed-messages': {
    story: 'A message that was accepted fails afterwards.',
    usual: { code: 131026 },
  },
  'expired-media': { story: 'A link to a file has expired already.', usual: {} },
  'slow-answers': { story: 'An answer takes its time.', usual: { ms: 10_000 } },
  'hang-up': { story: 'The connection breaks before the answer.', usual: { processed: false } },
} as const satisfies Readonly<Record<string, FaultKind>>;

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

/** A fault with all it needs to strike. */
export interface Fault {
  readonly name: FaultName;
  readonly story: string;
  readonly share: number;
  /** How often it will strike yet; `null` for no end. */
  readonly left: number | null;
  readonly setting: FaultKind['usual'];
}

/** Makes a fault of a name and a setting. Throws a sentence about what cannot be set. */
export function faultOf(name: string, given: FaultSetting = {}): Fault {
  const known = FAULT_NAMES.find((each) => each === name);
  if (known === undefined) {
    throw new Error(`There is no fault ${name}; there are ${FAULT_NAMES.join(', ')}.`);
  }
  const { story, usual }: FaultKind = FAULTS[known];
  const { share = 1, times, ...own } = given;
  check(share > 0 && share <= 1, `share must be above 0 and up to 1; it is ${String(share)}`);
  check(
    times === undefined || isCount(times),
    `times must be a whole number from 1; it is ${String(times)}`,
  );
  for (const [key, value] of Object.entries(own)) checkSetting(known, usual, { key, value });
  return { name: known, story, share, left: times ?? null, setting: { ...usual, ...own } };
}

interface OneSetting {
  readonly key: string;
  readonly value: unknown;
}

function checkSetting(
  name: FaultName,
  usual: FaultKind['usual'],
  { key, value }: OneSetting,
): void {
  const takes = ['share', 'times', ...Object.keys(usual)].join(', ');
  check(key in usual, `${key} is nothing that ${name} knows: it takes ${takes}`);
  if (key === 'ms') check(isTime(value), `ms must be from 0 to a day; it is ${String(value)}`);
  if (key === 'size')
    check(
      isCount(value) && value <= 1000,
      `size must be a whole number from 1 to 1000; it is ${String(value)}`,
    );
  if (key === 'shape')
    check(
      isShape(value),
      `shape must be one of ${BATCH_SHAPES.join(', ')}; it is ${String(value)}`,
    );
  if (key === 'code')
    check(
      isCode(value),
      `code must be the code of an error that the platform has; it is ${String(value)}`,
    );
  if (key === 'http')
    check(isHttp(value), `http must be a status from 400 to 599; it is ${String(value)}`);
  if (key === 'processed')
    check(typeof value === 'boolean', `processed must be true or false; it is ${String(value)}`);
  if (key === 'statuses')
    check(areStatuses(value), `statuses must be some of ${STATUSES.join(', ')}`);
}

const STATUSES: readonly unknown[] = ['sent', 'delivered', 'read', 'played', 'failed'];
const DAY_MS = 86_400_000;

function isTime(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= DAY_MS;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}

function isShape(value: unknown): boolean {
  return value === undefined || BATCH_SHAPES.some((shape) => shape === value);
}

function isCode(value: unknown): boolean {
  return typeof value === 'number' && Object.hasOwn(ERROR_CATALOGUE, value);
}

function isHttp(value: unknown): boolean {
  return value === undefined || (isCount(value) && value >= 400 && value <= 599);
}

function areStatuses(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((each) => STATUSES.includes(each));
}

function check(holds: boolean, problem: string): void {
  if (!holds) throw new Error(`This fault cannot be set: ${problem}.`);
}
