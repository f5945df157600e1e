import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { stringify } from 'yaml';
import { smallCentre, type Wrong } from '../../steps/assemblies/driven/test-centre.ts';
import type { Ailment, Examined } from '../../steps/assemblies/driven/index.ts';
import { packageRoot } from '../engine/package-root.ts';
import { loadSource } from '../run/suite-source.ts';
import { doctor } from './doctor.ts';

/** Where the contact centre of a test is, and what its driver was asked to open. */
export interface Place {
  readonly webhookUrl: string;
  readonly driverUrl: string;
  readonly opened: readonly string[];
}

/** One statement that cannot be judged by. */
export interface Broken {
  /** What is broken, in words. */
  readonly broken: string;
  /** What is put where into a sound statement: nothing takes it out. */
  readonly changes?: Changes | ((test: TestContext, place: Place) => Promise<Changes>);
  /** What the contact centre does otherwise than is stated. */
  readonly wrong?: Wrong;
  /** Where the one problem is. */
  readonly pointer: string;
  /** Sentence and hint. */
  readonly says: RegExp;
}

type Changes = Readonly<Record<string, unknown>>;

/** None of these values may be told. */
export const env = {
  ACME_APP_SECRET: 'hush-app-secret',
  ACME_VERIFY_TOKEN: 'hush-verify-token',
  ACME_TOKEN: 'hush-access-token',
  ADA_PASSWORD: 'hush-password',
  PATH: process.env['PATH'],
};

/** As many as scenarios need: fewer are a warning. */
const queues = ['Support', 'Sales', 'Returns'];

/** All that the small contact centre is. */
function sound({ webhookUrl, driverUrl }: Place) {
  return {
    deskproof: 1,
    identity: { vendor: 'Acme', product: 'Desk', version: '4.2.0' },
    claims: { profiles: ['core'], features: {}, interpretations: {}, variants: {} },
    asset: {
      ...{ phoneNumberId: '106540352242922', businessAccountId: '102290129340398' },
      ...{ sourceNumber: '+1 555-078-3881', webhookUrl },
      appSecret: { env: 'ACME_APP_SECRET' },
      verifyToken: { env: 'ACME_VERIFY_TOKEN' },
      accessToken: { env: 'ACME_TOKEN' },
    },
    agents: [
      { name: 'Ada', credentials: { user: 'a', password: { env: 'ADA_PASSWORD' } } },
      ...['Grace', 'Edsger', 'Barbara'].map((name) => ({ name })),
    ],
    queues,
    wrapUpReasons: [{ name: 'Resolved', default: true }, { name: 'Call back' }],
    masking: 'on',
    timeouts: { accept: 30, autoWrapUp: { seconds: 60, extension: true } },
    clock: { kind: 'virtual' },
    graph: { reachedBy: 'setting', port: 0 },
    driver: { url: driverUrl, limits: { answer: 20, start: 20 } },
  };
}

type Part = Record<string, unknown>;

function changed(data: unknown, changes: Changes): unknown {
  for (const [pointer, value] of Object.entries(changes)) {
    const path = pointer.split('/').slice(1);
    const last = path.pop() ?? '';
    const part = path.reduce((at, key) => at[key] as Part, data as Part);
    if (value === undefined) Reflect.deleteProperty(part, last);
    else part[last] = value;
  }
  return data;
}

/** A server that goes with the test. */
export async function serving(test: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  test.after(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A port at which nobody listens any more. */
export async function deadUrl(): Promise<string> {
  const server = createTcpServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return `http://127.0.0.1:${port}/`;
}

/** The small contact centre, which tells nothing but its system, with its driver on a port. */
async function placeOf(test: TestContext, wrong: Wrong = {}): Promise<Place> {
  const opened: string[] = [];
  const { channel, url } = await smallCentre(test, {
    ...wrong,
    setUp: { queues, ...wrong.setUp },
    methods(good) {
      const open: (typeof good)[string] = (params) => {
        good['open']?.(params);
        return { system: 'centre' };
      };
      return { open, ...wrong.methods?.({ ...good, open }) };
    },
  });
  const driverUrl = await serving(test, (request, response) => {
    const answered = async () => {
      const { id, method, params } = JSON.parse(await text(request)) as Question;
      if (method === 'open') opened.push(String(params.scenario));
      const told = await channel.ask(method, params).then(
        (result) => ({ result: result ?? null }),
        (problem: unknown) => ({ error: { code: -32000, message: (problem as Error).message } }),
      );
      response.end(JSON.stringify({ jsonrpc: '2.0', id, ...told }));
    };
    void answered();
  });
  return { webhookUrl: url, driverUrl, opened };
}

interface Question {
  readonly id: number;
  readonly method: string;
  readonly params: { readonly scenario?: string };
}

/** The statement in a file that goes with the test, and the contact centre that it is about. */
export async function written(test: TestContext, { changes = {}, wrong }: Partial<Broken>) {
  const place = await placeOf(test, wrong);
  const folder = mkdtempSync(join(tmpdir(), 'deskproof-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'deskproof.yaml');
  const asked = typeof changes === 'function' ? await changes(test, place) : changes;
  writeFileSync(file, stringify(changed(sound(place), asked)));
  return { file, folder, place };
}

const source = loadSource(packageRoot);

/** What `deskproof doctor FILE --json` makes of it. */
export async function examined(file: string) {
  const printed: string[] = [];
  const stdout = { write: (text: string) => printed.push(text) };
  const io = { stdout, stderr: stdout, env, cwd: '/', root: packageRoot };
  const code = await doctor({ file, json: true }, io, source);
  const { checks } = JSON.parse(printed.join('')) as { readonly checks: readonly Examined[] };
  const failed = checks.flatMap((one) => (one.outcome === 'failed' ? one.ailments : []));
  return { code, checks, failed, text: printed.join('') };
}

/** All checks of a statement that may be broken, and the one whose sentence is looked for. */
export async function checksOf(test: TestContext, broken: Partial<Broken>) {
  const { file } = await written(test, broken);
  const { code, checks, text } = await examined(file);
  const named = (what: RegExp) => checks.find((one) => what.test(one.what));
  return { code, checks, text, named };
}

/** That the doctor names this cause and no other, and that no scenario is reached. */
export async function namesCause(test: TestContext, row: Broken): Promise<void> {
  const { file, place } = await written(test, row);
  const { code, failed, text } = await examined(file);
  assert.equal(code, 2, text);
  assert.deepEqual(
    failed.map(({ pointer }: Ailment) => pointer),
    [row.pointer],
    text,
  );
  const [{ sentence, hint } = { sentence: '', hint: '' }] = failed;
  assert.match(`${sentence} ${hint}`, row.says);
  assert.match(sentence, /\.$/u);
  assert.ok(hint.length > 0, 'a hint');
  assert.doesNotMatch(text, /hush/u);
  for (const scenario of place.opened) assert.match(scenario, /^a statement is examined/u);
}
