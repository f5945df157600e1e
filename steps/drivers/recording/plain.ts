import { createHash } from 'node:crypto';

/** A file in a recording: nobody needs its bytes to see whether it is the same. */
export interface FileMark {
  readonly sha256: string;
  /** Size. */
  readonly bytes: number;
}

export function markOf(bytes: Uint8Array): FileMark {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
}

/** Canonical JSON: the keys of objects are sorted, files are their marks. `undefined` for nothing at all. */
export function plainJson(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(plain(value));
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return markOf(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => typeof inner !== 'function');
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}
