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
  type Simulator,
  type StatusDelays,
  type Verification,
} from '../../simulator/index.ts';
import { openParts, type Parts } from './open-parts.ts';
import { publicUrl } from './public-url.ts';

export interface SimulateOptions {
  /** Address that the doors listen on. Without a token the control API listens on 127.0.0.1 all the same. */
  readonly host: string;
  /** The name by which clients on other machines find this one; unless told, all addresses are those of this machine. */
  readonly publicHost?: string;
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
  const { host, publicHost, ports, business, webhookUrl, controlToken, warn } = options;
  const token = controlToken === undefined ? {} : { token: controlToken };
  // The first door comes before the platform, which is told of its address; nobody knows of it before all is up.
  const plain = await parts.open(
    openHttpDoor({ answer: (call) => simulator.answer(call) }, { host, port: ports.graph }),
  );
  const graphUrl = publicUrl(plain.url, publicHost);
  const simulator = platformFor(options, graphUrl);
  const certificates = await createCertificates(wallClock.now(), namesOf(options));
  const ca = await writeCa(certificates.ca, options.caFile, parts);
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
    graph: { url: graphUrl, tls: publicUrl(tls.url, publicHost) },
    proxy: { url: publicUrl(proxy.url, publicHost) },
    // Without a token it is for this machine alone.
    control: {
      url: controlToken === undefined ? control.url : publicUrl(control.url, publicHost),
      ...token,
    },
    ca,
    business,
    webhook: webhookUrl === undefined ? null : { url: webhookUrl },
    handshake: webhookUrl === undefined ? Promise.resolve(null) : simulator.subscribe(),
  };
}

/** @param graphUrl where clients find the Graph API, and so the files of customers. */
function platformFor(options: SimulateOptions, graphUrl: string): Simulator {
  const { business, seed, webhookUrl, statusDelays, allowedRecipients } = options;
  return createSimulator({
    ...{ seed, clock: wallClock, business, keep: KEPT },
    webhook:
      webhookUrl === undefined
        ? { url: SINK_URL, send: sink }
        : { url: webhookUrl, send: sendWebhook, post: createPostWebhook() },
    inboundMediaUrls: graphUrl,
    userIds: options.userIds === true,
    coexistence: options.coexistence === true,
    ...(statusDelays !== undefined && { statusDelays }),
    ...(allowedRecipients !== undefined && { allowedRecipients }),
  });
}

/** What the certificate names beside this machine: the address, unless it stands for all, and the name for clients elsewhere. */
function namesOf({ host, publicHost }: SimulateOptions): readonly string[] {
  const named = ['0.0.0.0', '::'].includes(host) ? [] : [host];
  return publicHost === undefined ? named : [...named, publicHost];
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
