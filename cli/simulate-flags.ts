import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { BadInput } from '../reports/run/bad-input.ts';
import type { Io } from '../reports/run/io.ts';
import type { SimulateOptions } from '../steps/assemblies/simulate.ts';
import { business } from '../steps/assemblies/business.ts';
import { hostOf, numberOf, portBeside, portOf } from './listening.ts';

/** The flags of `deskproof simulate`, as they were written. */
export interface SimulateFlags {
  readonly port: string;
  readonly tlsPort?: string;
  readonly proxyPort?: string;
  readonly controlPort?: string;
  readonly host: string;
  readonly publicHost?: string;
  readonly webhookUrl?: string;
  readonly appSecret?: string;
  readonly verifyToken?: string;
  readonly accessToken?: string;
  readonly phoneNumberId?: string;
  readonly wabaId?: string;
  readonly number?: string;
  readonly controlToken?: string;
  readonly caFile?: string;
  readonly seed: string;
  readonly userIds?: boolean;
  readonly coexistence?: boolean;
  readonly sentAfter?: string;
  readonly deliveredAfter?: string;
  readonly allow?: readonly string[];
}

/** What they ask for. Throws a sentence about the first that makes no sense. */
export function simulateOptions(flags: SimulateFlags, io: Io): SimulateOptions {
  const { host, publicHost, webhookUrl, controlToken, caFile, allow } = flags;
  return {
    host,
    ...(publicHost !== undefined && { publicHost: hostOf('--public-host', publicHost) }),
    ports: portsOf(flags),
    business: businessOf(flags),
    seed: numberOf('seed', flags.seed, 0xffff_ffff),
    userIds: flags.userIds === true,
    coexistence: flags.coexistence === true,
    statusDelays: {
      sentMs: timeOf('--sent-after', flags.sentAfter),
      deliveredMs: timeOf('--delivered-after', flags.deliveredAfter),
    },
    ...(allow !== undefined && { allowedRecipients: allow.map(digitsOf) }),
    ...(webhookUrl !== undefined && { webhookUrl: checkedUrl(webhookUrl) }),
    ...(controlToken !== undefined && { controlToken: word('--control-token', controlToken) }),
    ...(caFile !== undefined && { caFile: resolve(io.cwd, caFile) }),
    warn: (text) => void io.stderr.write(`${text}\n`),
  };
}

function portsOf(flags: SimulateFlags): SimulateOptions['ports'] {
  const graph = portOf('--port', flags.port);
  return {
    graph,
    tls: portBeside(graph, { flag: '--tls-port', text: flags.tlsPort, step: 1 }),
    proxy: portBeside(graph, { flag: '--proxy-port', text: flags.proxyPort, step: 2 }),
    control: portBeside(graph, { flag: '--control-port', text: flags.controlPort, step: 3 }),
  };
}

/** The business that the flags describe; what they leave open is drawn, or is the usual one. */
export function businessOf(flags: Partial<SimulateFlags>): SimulateOptions['business'] {
  const { verifiedName, displayPhoneNumber } = business;
  const { appSecret = secret(), verifyToken = secret(), accessToken = `EAA${secret()}` } = flags;
  return {
    ...idsOf(flags),
    displayPhoneNumber: digitsOf(flags.number ?? displayPhoneNumber),
    verifiedName,
    accessToken: word('--access-token', accessToken),
    appSecret: word('--app-secret', appSecret),
    verifyToken: word('--verify-token', verifyToken),
  };
}

const UNITS = new Map(Object.entries({ ms: 1, s: 1000, m: 60_000, h: 3_600_000 }));
const DAY_MS = 86_400_000;

/** A time as people write it, in ms: `500ms`, `2s`, `1m`, up to a day. */
function timeOf(flag: string, text = '0s'): number {
  const [, count = '', unit = ''] = /^(\d{1,9})(ms|s|m|h)$/u.exec(text) ?? [];
  const ms = Number(count) * (UNITS.get(unit) ?? Infinity);
  if (ms <= DAY_MS) return ms;
  throw new BadInput(
    `"${text}" is no time for ${flag}: give one up to a day, as in 500ms, 2s or 1m.`,
  );
}

function secret(): string {
  return randomBytes(18).toString('base64url');
}

/** A text for a header, or a sentence about it. */
export function word(flag: string, text: string): string {
  if (/^[\x21-\x7e]+$/u.test(text)) return text;
  throw new BadInput(`${flag} must be ASCII without spaces, and not empty.`);
}

function idOf(flag: string, text: string): string {
  if (/^[1-9]\d*$/u.test(text) && Number.isSafeInteger(Number(text))) return text;
  throw new BadInput(`"${text}" is no ${flag}: give digits, of a number below 2^53.`);
}

/** Two ids, for the platform tells a number from an account by them. */
function idsOf(flags: Partial<SimulateFlags>) {
  const phoneNumberId = idOf('--phone-number-id', flags.phoneNumberId ?? business.phoneNumberId);
  const wabaId = idOf('--waba-id', flags.wabaId ?? business.wabaId);
  if (phoneNumberId !== wabaId) return { phoneNumberId, wabaId };
  throw new BadInput(`--waba-id and --phone-number-id must differ; both are ${wabaId}.`);
}

function digitsOf(number: string): string {
  const digits = number.replace(/^\+|[\s()-]/gu, '');
  if (/^[1-9]\d{6,14}$/u.test(digits)) return digits;
  throw new BadInput(
    `"${number}" is no phone number: give 7 to 15 digits with the country code, as in +15550783881.`,
  );
}

/** A whole URL, or a sentence about it. */
export function checkedUrl(text: string, what = 'webhook URL'): string {
  if (/^https?:\/\//iu.test(text) && URL.canParse(text)) {
    if (new URL(text).username === '' && new URL(text).password === '') return text;
    throw new BadInput(
      `"${text}" has a name or a password in it, which WhatsApp would not send: give the ${what} without.`,
    );
  }
  throw new BadInput(
    `"${text}" is no ${what}: give a whole one, as in http://127.0.0.1:3000/webhook.`,
  );
}
