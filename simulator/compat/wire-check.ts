import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Exchange } from '../application/graph.ts';
import type { WireRequest, WireResponse } from '../application/wire.ts';
import { ANSWERS } from './schemas/answers.ts';
import { errorEnvelope } from './schemas/errors.ts';
import { messagesRequest } from './schemas/send-request.ts';
import type { Schema } from './schemas/schema.ts';
import { webhook } from './schemas/webhook.ts';

/** Holds all that crosses the wire against the schemas, which come from the reference and know nothing of the simulator. */
export interface WireCheck {
  /** How many requests, answers and webhooks were looked at. */
  readonly looked: () => number;
  /** A sentence for each that breaks its schema. */
  readonly breaches: () => readonly string[];
  readonly call: (request: WireRequest, exchange: Exchange) => void;
  readonly webhook: (body: string) => void;
}

export function createWireCheck(): WireCheck {
  const ajv = new Ajv2020({ allErrors: false, strict: false });
  const breaches: string[] = [];
  let looked = 0;
  const hold = (what: string, schema: Schema, value: unknown): void => {
    looked += 1;
    const validate = ajv.compile(schema);
    if (!validate(value)) breaches.push(`${what}: ${sentence(validate)}: ${cut(value)}`);
  };
  return {
    looked: () => looked,
    breaches: () => [...breaches],
    call(request, { response }) {
      const { method, path } = lineOf(request);
      const asked = requestSchema(method, path, response);
      if (asked !== undefined) hold(`${method} ${path}`, asked, parsed(request.body));
      const answered = answerSchema(method, path, response);
      if (answered !== undefined)
        hold(`answer to ${method} ${path}`, answered, parsed(response.body));
    },
    webhook(body) {
      hold('webhook', webhook, parsed(body));
      if (/[^\x20-\x7e]/.test(body)) breaches.push(`webhook: not all of it is ASCII: ${cut(body)}`);
    },
  };
}

function lineOf({ method, url }: WireRequest) {
  const path = new URL(url).pathname.split('/').filter((part) => part !== '');
  if (/^v\d+\.\d+$/.test(path[0] ?? '')) path.shift();
  return { method, path: path.join('/') };
}

/** Only what was accepted must be well-formed: clients also send what is to be refused. */
function requestSchema(method: string, path: string, { status }: WireResponse): Schema | undefined {
  const sends = method === 'POST' && /^\d+\/messages$/.test(path);
  return sends && status === 200 ? messagesRequest : undefined;
}

function answerSchema(method: string, path: string, response: WireResponse): Schema | undefined {
  if (typeof response.body !== 'string') return undefined;
  if (response.status !== 200) return errorEnvelope;
  const row = ANSWERS.find(([verb, fits]) => verb === method && fits.test(path));
  return row?.[2] ?? never;
}

/** An answer that no schema describes breaks them all. */
const never: Schema = { not: {} };

function parsed(body: WireResponse['body'] | undefined): unknown {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function sentence({ errors }: ValidateFunction): string {
  const [first] = errors ?? [];
  return first === undefined
    ? 'does not fit'
    : `${first.instancePath || 'it'} ${first.message ?? ''}`;
}

function cut(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 400);
}
