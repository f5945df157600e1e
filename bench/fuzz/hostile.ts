import type { Random } from '../../simulator/index.ts';

/** Something that can be asked over the network, of which hostile versions are made. */
export interface Surface {
  readonly name: string;
  readonly port: number;
  /** Calls that would be carried out, with ids of things that are there; asked for anew each time, for things come and go. */
  readonly calls: readonly Call[];
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The refusal that is right, where what it is about cannot be had here. */
  readonly refusal?: number;
}

/** A request that somebody might send to see what breaks. `raw`: the bytes as they are, whether or not they are HTTP. */
export interface Hostile {
  readonly surface: Surface;
  readonly call: Call;
  readonly raw?: string;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'] as const;
const SEGMENTS = [
  '..',
  '%00',
  '%zz',
  '%E0%A4%A',
  '',
  '__proto__',
  '🦀',
  'x'.repeat(300),
  '-1',
  '*',
] as const;
const VALUES = [
  'null',
  '[]',
  '{}',
  '""',
  '1e309',
  '-0',
  'true',
  '"\\ud800"',
  '[[[[]]]]',
  '{"__proto__":{"x":1}}',
  '"x"',
] as const;
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary=',
  'text/plain',
  '',
  'image/png',
  'x'.repeat(500),
] as const;
const RAW = [
  'GET / HTTP/1.1\r\n\r\n',
  'HELLO\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n{}',
  'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
  '\0\0\0\0',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n',
] as const;

/** Makes one hostile request out of a call that would be carried out: one to three things about it are spoilt. */
export function hostile(surfaces: readonly [Surface, ...Surface[]], random: Random): Hostile {
  const surface = random.pick(surfaces);
  const [first, ...more] = surface.calls;
  if (first === undefined) throw new Error(`Nothing can be asked of ${surface.name}.`);
  let call = random.pick([first, ...more]);
  if (random.below(100) < 2) return { surface, call, raw: random.pick(RAW) };
  const changes = 1 + random.below(3);
  for (let count = 0; count < changes; count += 1) call = random.pick(CHANGES)(call, random);
  return { surface, call };
}

type Change = (call: Call, random: Random) => Call;

const CHANGES: readonly [Change, ...Change[]] = [
  (call, random) => ({ ...call, method: random.pick(METHODS) }),
  (call, random) => ({ ...call, path: otherPath(call.path, random) }),
  (call, random) => ({
    ...call,
    path: `${call.path}${call.path.includes('?') ? '&' : '?'}${pair(random)}`,
  }),
  (call, random) => ({ ...call, headers: otherHeaders(call.headers, random) }),
  (call, random) => ({ ...call, body: spoiltJson(call.body, random) }),
  (call, random) => ({ ...call, body: spoiltJson(call.body, random) }),
  (call, random) => ({ ...call, body: otherBody(call.body, random) }),
];

function otherPath(path: string, random: Random): string {
  const parts = path.split('/');
  const at = 1 + random.below(parts.length);
  const added = random.pick(SEGMENTS);
  return [...parts.slice(0, at), added, ...parts.slice(random.below(2) === 0 ? at : at + 1)].join(
    '/',
  );
}

function pair(random: Random): string {
  const name = random.pick([
    'access_token',
    'fields',
    'limit',
    'after',
    'wait',
    'hub.mode',
    '__proto__',
    'x',
  ]);
  return `${name}=${encodeURIComponent(random.pick(VALUES))}`;
}

function otherHeaders(headers: Call['headers'], random: Random): Call['headers'] {
  const name = random.pick([
    'content-type',
    'authorization',
    'x-hub-signature-256',
    'host',
    'range',
    'x-odd',
    'content-encoding',
  ]);
  if (random.below(4) === 0)
    return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
  const value = random.pick([
    '',
    'x',
    'Bearer ',
    `sha256=${'0'.repeat(64)}`,
    'bytes=-',
    'evil.example',
    'gzip',
    'y'.repeat(4000),
  ]);
  return { ...headers, [name]: name === 'content-type' ? random.pick(TYPES) : value };
}

/** JSON that still parses, with one value in the place of another; or with a piece cut out. */
function spoiltJson(body: string, random: Random): string {
  const values = [...body.matchAll(/"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+(?:\.\d+)?|true|false|null/gu)];
  const [first, ...more] = values;
  if (first === undefined) return random.pick(VALUES);
  const one = random.pick([first, ...more]);
  return body.slice(0, one.index) + random.pick(VALUES) + body.slice(one.index + one[0].length);
}

function otherBody(body: string, random: Random): string {
  const kinds: readonly [() => string, ...(() => string)[]] = [
    () => '',
    () => body.slice(0, random.below(body.length + 1)),
    () => '['.repeat(20_000),
    () => `{"a":${'{"a":'.repeat(2000)}1${'}'.repeat(2001)}`,
    () => random.hex(random.below(4000)),
    () =>
      `--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n${random.hex(40)}`,
    () =>
      `--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n`,
    () => `{"text":"${'\\u0000'.repeat(2000)}"}`,
    () => String.fromCharCode(...Array.from({ length: 200 }, () => random.below(65_536))),
    () => body.repeat(20),
  ];
  // One in a thousand is larger than anything that is taken.
  return random.below(1000) === 0 ? 'x'.repeat(4 * 1024 * 1024) : random.pick(kinds)();
}
