import { callingCode } from './recipient.ts';
import { isObject } from './parameters.ts';
import { Refusal } from './refusal.ts';

/** What is known of the business's phone number. */
export interface PhoneNumber {
  readonly id: string;
  /** Digits only. */
  readonly digits: string;
  readonly verifiedName: string;
  readonly webhookUrl: string;
}

const DEFAULT_FIELDS = 'verified_name,display_phone_number,quality_rating';

/** The fields that can be asked for (reference cloud-api 2.7). A map, since callers choose the names. */
const FIELDS: ReadonlyMap<string, (number: PhoneNumber) => unknown> = new Map([
  ['id', (number: PhoneNumber): unknown => number.id],
  ['display_phone_number', (number) => formatted(number.digits)],
  ['verified_name', (number) => number.verifiedName],
  ['quality_rating', () => 'GREEN'],
  ['code_verification_status', () => 'VERIFIED'],
  ['name_status', () => 'APPROVED'],
  ['status', () => 'CONNECTED'],
  ['platform_type', () => 'CLOUD_API'],
  ['throughput', () => ({ level: 'STANDARD' })],
  ['messaging_limit_tier', () => 'TIER_250'],
  ['webhook_configuration', (number) => ({ application: number.webhookUrl })],
]);

/**
 * The answer to `GET /{phone-number-id}`.
 *
 * @param fields comma separated, each may choose inner fields in braces: `verified_name,throughput{level}`.
 */
export function describePhoneNumber(number: PhoneNumber, fields = DEFAULT_FIELDS): object {
  const answer: Record<string, unknown> = {};
  for (const { name, inner } of splitFields(fields)) {
    answer[name] = choose(read(number, name), inner);
  }
  return { ...answer, id: number.id };
}

function read(number: PhoneNumber, name: string): unknown {
  const field = FIELDS.get(name);
  if (field !== undefined) return field(number);
  const node = 'node type (WhatsAppBusinessPhoneNumber)';
  throw new Refusal(100, {
    message: `(#100) Tried accessing nonexisting field (${name.slice(0, 64)}) on ${node}`,
  });
}

function choose(value: unknown, inner: readonly string[]): unknown {
  if (inner.length === 0 || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => inner.includes(name)));
}

function splitFields(fields: string): { name: string; inner: string[] }[] {
  const found = fields.matchAll(/([^,{}\s]+)\s*(?:\{([^{}]*)\})?/g);
  return Array.from(found, ([, name = '', inner = '']) => ({
    name,
    inner: inner.split(',').filter((part) => part !== ''),
  }));
}

/** `+1 555-078-3881` as the platform writes North American numbers; elsewhere the code, then the rest. */
function formatted(digits: string): string {
  const code = callingCode(digits);
  const rest = digits.slice(code.length);
  const parts = code === '1' ? /^(\d{3})(\d{3})(\d{4})$/.exec(rest) : null;
  return `+${code} ${parts === null ? rest : parts.slice(1).join('-')}`;
}
