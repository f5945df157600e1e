import { isObject, type Parameters } from '../domain/parameters.ts';
import { Refusal } from '../domain/refusal.ts';
import { readBody } from './read-body.ts';
import { withoutSecrets } from './wire-log.ts';

/** Bytes a Graph call may carry. Ours: no source tells the platform's. */
export const BODY_LIMIT = 1024 * 1024;

/** The Graph version of paths that name none. */
const DEFAULT_VERSION = 'v24.0';

/** One call of the Graph API, taken apart but not yet judged. */
export interface GraphCall {
  readonly method: string;
  /** `v24.0`: from the path, or the default. */
  readonly version: string;
  /** The path without its version and without empty parts. */
  readonly path: readonly string[];
  readonly token: string | undefined;
  /** The parameters of query and body together; throws a Refusal when the body cannot be read. */
  readonly parameters: () => Parameters;
  /** Method, path and query, without secrets, for people. */
  readonly line: string;
  readonly body: string;
}

/** Takes a request apart (reference cloud-api 2.1): versioned or not, slashes doubled or trailing, JSON or form. */
export async function readCall(request: Request): Promise<GraphCall> {
  const url = new URL(request.url);
  const body = await readBody(request, BODY_LIMIT).catch(() => ({ text: '', complete: false }));
  const query = fromForm(url.searchParams);
  const parsed = body.complete ? parse(body.text, request.headers) : tooLarge();
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const versioned = /^v\d+\.\d+$/.test(parts[0] ?? '');
  const fields = parsed instanceof Refusal ? {} : parsed;
  return {
    method: request.method.toUpperCase(),
    version: (versioned ? parts[0] : undefined) ?? DEFAULT_VERSION,
    path: (versioned ? parts.slice(1) : parts).map(decoded),
    token: bearer(request.headers) ?? tokenIn(query) ?? tokenIn(fields),
    parameters: () => {
      if (parsed instanceof Refusal) throw parsed;
      return { ...query, ...parsed };
    },
    line: withoutSecrets(`${request.method} ${url.pathname}${url.search}`),
    body: withoutSecrets(body.text),
  };
}

function bearer(headers: Headers): string | undefined {
  return /^(?:bearer|oauth)\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
}

function tokenIn(parameters: Parameters): string | undefined {
  const token = parameters['access_token'];
  return typeof token === 'string' && token !== '' ? token : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function tooLarge(): Refusal {
  const details = `The request body could not be read, or is larger than ${String(BODY_LIMIT)} bytes.`;
  return new Refusal(100, { http: 413, details });
}

function parse(text: string, headers: Headers): Parameters | Refusal {
  if (text === '') return {};
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return fromForm(new URLSearchParams(text));
  }
  const value = parsedJson(text);
  if (isObject(value)) return value;
  return new Refusal(100, { details: 'The request body must be a JSON object or a form.' });
}

/** Objects inside a form or a query are written as JSON. */
function fromForm(form: URLSearchParams): Parameters {
  if (form.size === 0) return {};
  const entries = Array.from(form, ([name, value]): [string, unknown] => {
    const nested = value.startsWith('{') || value.startsWith('[') ? parsedJson(value) : undefined;
    return [name, nested ?? value];
  });
  return Object.fromEntries(entries);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
