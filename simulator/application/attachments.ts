import { checkUpload } from '../domain/media-upload.ts';
import { MEDIA_TYPES, type MediaKind } from '../domain/media-types.ts';
import type { MediaReference } from '../domain/message-types/content.ts';
import type { Failure } from '../domain/outbound-message.ts';
import { invalid } from '../domain/parameters.ts';
import { Refusal } from '../domain/refusal.ts';
import { inTime } from './in-time.ts';
import type { MediaStore } from './media-store.ts';
import type { Clock, FetchedFile } from './options.ts';
import { failure } from './send-failures.ts';

/** The files that messages name. */
export interface Attachments {
  /** Throws a Refusal when an id is none; gives the failure that follows when a file is of the wrong kind. */
  check(media: readonly MediaReference[]): Failure | undefined;
  /** Fetches what lies on the web. `undefined`: there is nothing to fetch. Never rejects. */
  fetch(media: readonly MediaReference[]): Promise<Failure | undefined> | undefined;
}

export interface AttachmentParts {
  readonly clock: Clock;
  readonly media: MediaStore;
  /** Left out: links are taken as good. */
  readonly fetchMedia: ((url: string) => Promise<FetchedFile>) | undefined;
}

/** How long a link that was fetched is not fetched again, in ms: 10 minutes (reference cloud-api 2.3). */
export const LINK_CACHED_MS = 10 * 60_000;

/** How long a file may take to come, in ms of the clock. Ours: no source tells it. */
export const FETCH_TIMEOUT_MS = 20_000;

export function createAttachments(parts: AttachmentParts): Attachments {
  const { media, clock, fetchMedia } = parts;
  /** Links found good, by kind and URL, and until when. */
  const good = new Map<string, number>();

  const judge = async ({ kind, link }: Linked): Promise<Failure | undefined> => {
    const key = `${kind} ${link}`;
    for (const [old, until] of good) if (until <= clock.now()) good.delete(old);
    if (fetchMedia === undefined || good.has(key)) return undefined;
    const file = await inTime(clock, settled(fetchMedia(link)), {
      ms: FETCH_TIMEOUT_MS,
      late: undefined,
    });
    const problem = file === undefined ? 'The file could not be fetched.' : flaw(kind, file);
    if (problem !== undefined) return failure(131053, problem);
    good.set(key, clock.now() + LINK_CACHED_MS);
    return undefined;
  };
  return {
    check: (references) => firstOf(references.map((it) => uploadedFlaw(media, it))),
    fetch(references) {
      const links = references.filter((it): it is Linked => 'link' in it);
      if (links.length === 0 || fetchMedia === undefined) return undefined;
      return Promise.all(links.map(judge)).then(firstOf);
    },
  };
}

type Linked = Extract<MediaReference, { link: string }>;

function firstOf(failures: readonly (Failure | undefined)[]): Failure | undefined {
  return failures.find((it) => it !== undefined);
}

/** An id must be an upload that is still kept (reference cloud-api 3.3); what it is is only found out on the way. */
function uploadedFlaw(media: MediaStore, reference: MediaReference): Failure | undefined {
  if (!('id' in reference)) return undefined;
  const { kind, place, id } = reference;
  const file = media.find(id);
  if (file === undefined) {
    const rule = 'is not a valid whatsapp business account media attachment ID';
    throw invalid({ name: 'id', inside: place }, rule);
  }
  const problem = wrongType(kind, file.type);
  return problem === undefined ? undefined : failure(131053, problem);
}

/** A file that nobody could send along is `undefined`. A throw of the port counts as one. */
async function settled(file: Promise<FetchedFile>): Promise<FetchedFile | undefined> {
  try {
    return await file;
  } catch {
    return undefined;
  }
}

function flaw(kind: MediaKind, { type, bytes }: FetchedFile): string | undefined {
  const wrong = wrongType(kind, type);
  if (wrong !== undefined) return wrong;
  try {
    checkUpload({ type: bare(type), bytes });
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.parts.details ?? error.message;
    throw error;
  }
}

/** A document may be of any type that can be uploaded. */
function wrongType(kind: MediaKind, type: string): string | undefined {
  const is = MEDIA_TYPES.get(bare(type));
  if (is === kind || (kind === 'document' && is !== undefined)) return undefined;
  const taken = [...MEDIA_TYPES].filter(([, it]) => it === kind).map(([name]) => name);
  return `Unsupported ${kind} mime type ${type.slice(0, 128)}. Please use one of ${taken.join(', ')}.`;
}

function bare(type: string): string {
  return type.split(';')[0]?.trim().toLowerCase() ?? '';
}
