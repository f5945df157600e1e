import { createHash } from 'node:crypto';
import type { Random } from '../domain/random.ts';
import type { Clock } from './options.ts';

/** A file that the platform keeps for a while. */
export interface StoredMedia {
  readonly id: string;
  /** Content type; of a customer's voice note with its parameters. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The name a customer's document came with. */
  readonly filename?: string;
  /** Ms since 1970 from which on its id is unknown. */
  readonly until: number;
}

/**
 * The files of the business's number, those it uploaded and those that customers sent. When they are too many or too large
 * together, the oldest go before their time.
 */
export interface MediaStore {
  /** Keeps a file under a new id, for `keptMs`. */
  add(file: Omit<StoredMedia, 'id' | 'until'>, keptMs: number): StoredMedia;
  /** A file that was neither deleted nor kept for its time. */
  readonly find: (id: string) => StoredMedia | undefined;
  remove(id: string): void;
}

/** How long the id of an uploaded file is good, in ms: 30 days (reference cloud-api 2.6). */
export const UPLOAD_KEPT_MS = 30 * 24 * 3_600_000;

/** How long the id in a webhook is good, in ms: 7 days (reference cloud-api 2.6). */
export const INBOUND_KEPT_MS = 7 * 24 * 3_600_000;

/** Bytes of all files together, and how many there are. Ours, for memory's sake. */
export const MEDIA_LIMITS = { bytes: 512 * 1024 * 1024, files: 10_000 };

export function createMediaStore(clock: Clock, random: Random, limits = MEDIA_LIMITS): MediaStore {
  const files = new Map<string, StoredMedia>();
  let size = 0;
  const remove = (id: string): void => {
    size -= files.get(id)?.bytes.byteLength ?? 0;
    files.delete(id);
  };
  const makeRoom = (bytes: number): void => {
    const now = clock.now();
    for (const { id, until } of files.values()) if (until <= now) remove(id);
    for (const { id } of files.values()) {
      if (files.size < limits.files && size + bytes <= limits.bytes) return;
      remove(id);
    }
  };
  const freeId = (): string => {
    const id = random.digits(16);
    return files.has(id) || !Number.isSafeInteger(Number(id)) ? freeId() : id;
  };
  return {
    add(file, keptMs) {
      makeRoom(file.bytes.byteLength);
      const stored = { ...file, id: freeId(), until: clock.now() + keptMs };
      files.set(stored.id, stored);
      size += stored.bytes.byteLength;
      return stored;
    },
    find(id) {
      const file = files.get(id);
      if (file === undefined || clock.now() < file.until) return file;
      remove(id);
      return undefined;
    },
    remove,
  };
}

export function sha256(bytes: Uint8Array, encoding: 'base64' | 'hex'): string {
  return createHash('sha256').update(bytes).digest(encoding);
}
