import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createCertificates,
  createPostWebhook,
  openHttpDoor,
  openProxyDoor,
  sendWebhook,
  sink,
  SINK_URL,
  startControlApi,
  wallClock,
} from '../../simulator/doors.ts';
import {
  createSimulator,
  type Business,
  type StatusDelays,
  type Verification,
} from '../../simulator/index.ts';
import { openParts, type Parts } from './open-parts.ts';

export interface SimulateOptions {
  /** Address that the doors listen on. Without a token the control API listens on 127.0.0.1 all the same. */
  readonly host: string;
  /** 0 each for a free one. */
  readonly ports: {
    readonly graph: number;
    readonly tls: number;
    readonly proxy: number;
    readonly control: number;
  };
  readonly business: Business;
  readonly seed: number;
  /** Whether customers have business-scoped user ids. */
  readonly userIds?: boolean;
  /** Whether edits and messages that were taken back are told in full. */
  readonly coexistence?: boolean;
  /** From an answer to `sent`, and on to the phone; at once unless told. */
  readonly statusDelays?: StatusDelays;
  /** Digits; all others are refused. Everybody is allowed unless told. */
  readonly allowedRecipients?: readonly string[];
  /** Where webhooks go; without it they are only noted. */
  readonly webhookUrl?: string;
  readonly controlToken?: string;
  /** Where the certificate of the authority is written; without it into a folder that goes at the end. */
  readonly caFile?: string;
  /** Told in a sentence when the control API itself fails. */
  readonly warn: (text: string) => void;
}

/** A simulated WhatsApp on the network, and where its parts are. */
export interface Simulated {
  readonly graph: { readonly url: string; readonly tls: string };
  readonly proxy: { readonly url: string };
  readonly control: { readonly url: string; readonly token?: string };
  readonly ca: string;
  readonly business: Business;
  /** `null` where webhooks are only noted. */
  readonly webhook: { readonly url: string } | null;
  /** How the verification of the webhook went; `null` without one. Never rejects. */
  readonly handshake: Promise<Verification | null>;
  close(): Promise<void>;
}

/** Records of the wire, deliveries and complaints that are kept: people let it run. */
const KEPT = 10_000;

/** Starts it. Rejects when a port is taken, or the certificate cannot be written; then nothing is left behind. */
export function simulate(options: SimulateOptions): Promise<Simulated> {
  return openParts((parts) => start(options, parts));
}

async function start(options: SimulateOptions, parts: Parts) {
  const { host, ports, business, seed, webhookUrl, controlToken, warn } = options;
  const { statusDelays, allowedRecipients } = options;
  const token = controlToken === undefined ? {} : { token: controlToken };
  const simulator = createSimulator({
    seed,
    clock: wallClock,
    business,
    webhook:
      webhookUrl === undefined
        ? { url: SINK_URL, send: sink }
        : { url: webhookUrl, send: sendWebhook, post: createPostWebhook() },
    keep: KEPT,
    userIds: options.userIds === true,
    coexistence: options.coexistence === true,
    ...(statusDelays !== undefined && { statusDelays }),
    ...(allowedRecipients !== undefined && { allowedRecipients }),
  });
  const certificates = await createCertificates(wallClock.now(), namesOf(host));
  const ca = await writeCa(certificates.ca, options.caFile, parts);
  const plain = await parts.open(openHttpDoor(simulator, { host, port: ports.graph }));
  const tls = await parts.open(
    openHttpDoor(simulator, { host, port: ports.tls, tls: certificates }),
  );
  const proxy = await parts.open(
    openProxyDoor(simulator, { host, port: ports.proxy, tls: certificates }),
  );
  const control = await parts.open(
    startControlApi({
      ...{ simulator, clock: wallClock, warn, ...token },
      host: controlToken === undefined ? '127.0.0.1' : host,
      port: ports.control,
    }),
  );
  return {
    graph: { url: plain.url, tls: tls.url },
    proxy: { url: proxy.url },
    control: { url: control.url, ...token },
    ca,
    business,
    webhook: webhookUrl === undefined ? null : { url: webhookUrl },
    handshake: webhookUrl === undefined ? Promise.resolve(null) : simulator.subscribe(),
  };
}

/** What the certificate names beside this machine: the address, unless it stands for all. */
function namesOf(host: string): readonly string[] {
  return ['0.0.0.0', '::'].includes(host) ? [] : [host];
}

async function writeCa(ca: string, file: string | undefined, { atEnd }: Parts): Promise<string> {
  if (file !== undefined) {
    await writeFile(file, ca);
    return file;
  }
  const folder = await mkdtemp(join(tmpdir(), 'deskproof-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'ca.pem'), ca);
  return join(folder, 'ca.pem');
}
