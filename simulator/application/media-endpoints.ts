import { checkUpload } from '../domain/media-upload.ts';
import { optionalText } from '../domain/parameters.ts';
import { Refusal } from '../domain/refusal.ts';
import { checkProduct } from '../domain/send-request.ts';
import type { Answer, FileAnswer } from './answer.ts';
import { readRange } from '../domain/byte-range.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';
import { sha256, UPLOAD_KEPT_MS, type StoredMedia } from './media-store.ts';

/** `POST /{phone-number-id}/media` (reference cloud-api 2.6). The product may be named in the query or in the form. */
export function uploadMedia(call: GraphCall, { media }: Platform): Answer {
  checkProduct(call.parameters());
  const file = call.file('file');
  if (file === undefined) {
    throw new Refusal(100, { message: '(#100) The parameter file is required.' });
  }
  checkUpload(file);
  const { id } = media.add({ type: file.type, bytes: file.bytes }, UPLOAD_KEPT_MS);
  return { body: { id } };
}

/** `GET /{media-id}`: the first of the two hops to a file. */
export function describeMedia(call: GraphCall, platform: Platform): Answer {
  const { id, type, bytes } = ownMedia(call, platform);
  return {
    body: {
      messaging_product: 'whatsapp',
      url: platform.links.issue(id, call.origin),
      mime_type: type,
      sha256: sha256(bytes, 'hex'),
      file_size: bytes.byteLength,
      id,
    },
  };
}

export function deleteMedia(call: GraphCall, platform: Platform): Answer {
  platform.media.remove(ownMedia(call, platform).id);
  return { body: { success: true } };
}

/** A media id is bound to the number it belongs to; naming another number is refused. */
function ownMedia(call: GraphCall, { media, phoneNumber }: Platform): StoredMedia {
  const number = optionalText(call.parameters(), { name: 'phone_number_id' });
  const found = media.find(call.path[0] ?? '');
  if (found !== undefined && (number === undefined || number === phoneNumber.id)) return found;
  throw new Refusal(100, {
    message: `(#100) Param phone_number_id is not the number that the media belongs to.`,
    details: `The media belongs to another phone number than ${String(number).slice(0, 64)}.`,
  });
}

/**
 * The second hop: the bytes themselves. A link that is too old, or whose file is gone, leads nowhere; and clients that do
 * not say who they are get nothing (reference cloud-api 2.6; the status is ours).
 */
export function downloadMedia(call: GraphCall, { media, links, faults }: Platform): FileAnswer {
  if (!call.header('user-agent')) {
    throw new Refusal(100, { details: 'A download must carry a User-Agent.' });
  }
  const expired = faults.strikes('expired-media') !== undefined;
  const id = expired ? undefined : links.read(call.parameters());
  const file = id === undefined ? undefined : media.find(id);
  if (file === undefined) throw new Refusal(100, { http: 404, message: 'Media not found.' });
  return pieceOf(file, call.header('range'));
}

function pieceOf({ bytes, type }: StoredMedia, header: string | undefined): FileAnswer {
  const size = bytes.byteLength;
  const range = readRange(header, size);
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  if (range === undefined) return { status: 200, headers, bytes };
  if (range === 'unsatisfiable') {
    const none = { ...headers, 'Content-Range': `bytes */${String(size)}` };
    return { status: 416, headers: none, bytes: new Uint8Array() };
  }
  const { first, last } = range;
  const place = `bytes ${String(first)}-${String(last)}/${String(size)}`;
  return {
    status: 206,
    headers: { ...headers, 'Content-Range': place },
    bytes: bytes.slice(first, last + 1),
  };
}
