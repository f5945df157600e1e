import {
  getMultipartBoundary,
  parseMultipart,
  type MultipartPart,
} from '@remix-run/multipart-parser';
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
  /** The body as it was written, unless it is of several parts. */
  readonly text?: string;
}

/** UTF-8, without the mark that some editors put in front. */
export const decoder = new TextDecoder();

const NO_FILES: Form['files'] = new Map();

/** Reads a body by its content type: JSON unless it says that it is a form (reference cloud-api 2.1, 2.6). */
export function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Form | Refusal {
  if (bytes.byteLength === 0) return { fields: {}, files: NO_FILES };
  if (isMultipart(type)) return readMultipart(bytes, type);
  const text = decoder.decode(bytes);
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    return { fields: fromPairs(new URLSearchParams(text)), files: NO_FILES, text };
  }
  const value = parsedJson(text);
  if (isObject(value)) return { fields: value, files: NO_FILES, text };
  return new Refusal(100, { details: 'The request body must be a JSON object or a form.' });
}

export function isMultipart(type: string): boolean {
  return /^multipart\/form-data\b/i.test(type);
}

/** No source tells how many parts the platform reads; a call of its own never has more. */
const PARTS_LIMIT = 64;

function readMultipart(bytes: Uint8Array<ArrayBuffer>, type: string): Form | Refusal {
  const texts: [string, string][] = [];
  const files = new Map<string, UploadedFile>();
  try {
    for (const part of partsOf(bytes, type)) {
      if (part.isFile) files.set(part.name ?? '', uploaded(part));
      else texts.push([part.name ?? '', part.text]);
    }
    return { fields: fromPairs(texts), files };
  } catch {
    return new Refusal(100, { details: 'The multipart body could not be read.' });
  }
}

function partsOf(bytes: Uint8Array<ArrayBuffer>, type: string): Iterable<MultipartPart> {
  const { byteLength } = bytes;
  const limits = { maxParts: PARTS_LIMIT, maxFileSize: byteLength, maxTotalSize: byteLength };
  return parseMultipart(bytes, { boundary: getMultipartBoundary(type) ?? '', ...limits });
}

/** The type is taken as written: the platform minds its parameters. */
function uploaded(part: MultipartPart): UploadedFile {
  return {
    name: part.filename ?? '',
    type: part.headers['content-type']?.trim() ?? '',
    bytes: new Uint8Array(part.bytes),
  };
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
