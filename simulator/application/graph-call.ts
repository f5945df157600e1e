import type { Parameters } from '../domain/parameters.ts';
import { Refusal } from '../domain/refusal.ts';
import { bodyLimit } from './body-limit.ts';
import {
  decoder,
  fromPairs,
  isMultipart,
  readForm,
  type Form,
  type UploadedFile,
} from './form-body.ts';
import { withoutSecrets } from './wire-log.ts';
import type { WireRequest } from './wire.ts';

/** The Graph version of paths that name none. */
const DEFAULT_VERSION = 'v24.0';

/** One call of the Graph API, taken apart but not yet judged. */
export interface GraphCall {
  readonly method: string;
  /** Scheme and host that were asked: `https://graph.facebook.com`. */
  readonly origin: string;
  /** `v24.0`: from the path, or the default. */
  readonly version: string;
  /** The path without its version and without empty parts. */
  readonly path: readonly string[];
  readonly token: string | undefined;
  /** The value of a request header, asked for by its lower-case name. */
  readonly header: WireRequest['header'];
  /** The parameters of query and body together; throws a Refusal when the body cannot be read. */
  readonly parameters: () => Parameters;
  /** A file of a multipart body; throws a Refusal when the body cannot be read. */
  readonly file: (name: string) => UploadedFile | undefined;
  /** Method, path and query, without secrets, for people. */
  readonly line: string;
  readonly body: string;
}

/**
 * Makes what takes requests apart (reference cloud-api 2.1): versioned or not, slashes doubled or trailing, JSON or form.
 * It remembers the URL it saw last: a client sends to one and the same again and again.
 */
export function createCallReader(): (request: WireRequest) => GraphCall {
  let last: Target | undefined;
  return (request) => {
    if (last?.url !== request.url) last = targetOf(request.url);
    return callOf(request, last);
  };
}

/** What follows from a URL alone. */
interface Target extends Pick<GraphCall, 'origin' | 'path' | 'version'> {
  readonly url: string;
  readonly query: Parameters;
  /** Path and query, without secrets. */
  readonly shown: string;
}

function targetOf(url: string): Target {
  const { origin, pathname, search, searchParams } = new URL(url);
  const parts = pathname.split('/').filter((part) => part !== '');
  const versioned = /^v\d+\.\d+$/.test(parts[0] ?? '');
  return {
    ...{ url, origin },
    version: (versioned ? parts[0] : undefined) ?? DEFAULT_VERSION,
    path: (versioned ? parts.slice(1) : parts).map(decoded),
    query: search === '' ? {} : fromPairs(searchParams),
    shown: withoutSecrets(`${pathname}${search}`),
  };
}

function callOf(request: WireRequest, target: Target): GraphCall {
  const { origin, version, path, query } = target;
  const { header, body } = request;
  const type = header('content-type') ?? '';
  const form = body === undefined ? tooLarge(request.url) : readForm(body, type);
  return {
    method: request.method.toUpperCase(),
    origin,
    version,
    path,
    token:
      bearer(header('authorization')) ??
      tokenIn(query) ??
      tokenIn(form instanceof Refusal ? {} : form.fields),
    header,
    parameters: () => ({ ...query, ...readable(form).fields }),
    file: (name) => readable(form).files.get(name),
    line: `${request.method} ${target.shown}`,
    body: shown(form, type, body),
  };
}

function readable(form: Form | Refusal): Form {
  if (form instanceof Refusal) throw form;
  return form;
}

function bearer(value = ''): string | undefined {
  return /^(?:bearer|oauth)\s+(\S+)\s*$/i.exec(value)?.[1];
}

function tokenIn(parameters: Parameters): string | undefined {
  const token = parameters['access_token'];
  return typeof token === 'string' && token !== '' ? token : undefined;
}

function decoded(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function tooLarge(url: string): Refusal {
  const details = `The request body could not be read, or is larger than ${String(bodyLimit(url))} bytes.`;
  return new Refusal(100, { http: 413, details });
}

/** Characters of a body that people get to see. */
const SHOWN_LIMIT = 64 * 1024;

const NOTHING = new Uint8Array();

/** A body for people: files are only named, and of a form that cannot be read nothing is shown, for it may hold a token. */
function shown(form: Form | Refusal, type: string, bytes = NOTHING): string {
  if (form instanceof Refusal) {
    if (isMultipart(type)) return `${String(bytes.byteLength)} bytes`;
    return withoutSecrets(decoder.decode(bytes.subarray(0, SHOWN_LIMIT)));
  }
  if (form.text !== undefined) return withoutSecrets(form.text.slice(0, SHOWN_LIMIT));
  if (form.files.size === 0) return withoutSecrets(decoder.decode(bytes.subarray(0, SHOWN_LIMIT)));
  const files = Array.from(form.files, ([name, file]): [string, string] => [
    name,
    `${file.type}, ${String(file.bytes.byteLength)} bytes`,
  ]);
  return withoutSecrets(JSON.stringify({ ...form.fields, ...Object.fromEntries(files) }));
}
