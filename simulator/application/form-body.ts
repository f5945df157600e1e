import { isObject, type Parameters } from '../domain/parameters.ts';
import { Refusal } from '../domain/refusal.ts';

/** A file inside a multipart body. */
export interface UploadedFile {
  /** As its part calls it; may be empty. */
  readonly name: string;
  /** The content type of its part, parameters included, exactly as written. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a body holds, whichever way it is written. */
export interface Form {
  readonly fields: Parameters;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

const NO_FILES: Form['files'] = new Map();

/** Reads a body by its content type: JSON unless it says that it is a form (reference cloud-api 2.1, 2.6). */
export async function readForm(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Form | Refusal> {
  if (bytes.byteLength === 0) return { fields: {}, files: NO_FILES };
  if (/^multipart\/form-data\b/i.test(type)) return readMultipart(bytes, type);
  const text = new TextDecoder().decode(bytes);
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    return { fields: fromPairs(new URLSearchParams(text)), files: NO_FILES };
  }
  const value = parsedJson(text);
  if (isObject(value)) return { fields: value, files: NO_FILES };
  return new Refusal(100, { details: 'The request body must be a JSON object or a form.' });
}

async function readMultipart(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Form | Refusal> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const texts: [string, string][] = [];
    const files = new Map<string, UploadedFile>();
    for (const [name, value] of form) {
      if (typeof value === 'string') texts.push([name, value]);
      else files.set(name, await uploaded(value));
    }
    return { fields: fromPairs(texts), files };
  } catch {
    return new Refusal(100, { details: 'The multipart body could not be read.' });
  }
}

async function uploaded(file: File): Promise<UploadedFile> {
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Objects inside a form or a query are written as JSON. */
export function fromPairs(pairs: Iterable<readonly [string, string]>): Parameters {
  const entries = Array.from(pairs, ([name, value]): [string, unknown] => {
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
