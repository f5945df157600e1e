import type { FastifyReply } from 'fastify';
import type { DeskFile } from '../../application/desk/files.ts';

/** Types that browsers show without running anything in them. SVG is none: it may carry scripts. */
const inert: ReadonlySet<string> = new Set([
  ...['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
  ...['audio/aac', 'audio/amr', 'audio/mp4', 'audio/mpeg', 'audio/ogg', 'audio/opus'],
  ...['video/mp4', 'video/3gpp'],
]);

/** Answers with a file. What it is was told by a stranger: nothing but inert types is ever shown in place, and nothing in it can run. */
export function sendFile(reply: FastifyReply, file: DeskFile): FastifyReply {
  const type = bareType(file.mimeType);
  const disposition = inert.has(type) ? 'inline' : 'attachment';
  return reply
    .headers({
      'content-type': type,
      'content-disposition': `${disposition}; ${nameFields(file.name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
    .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
}

/** The type without its parameters; bytes of no type where it is none. */
export function bareType(told: string): string {
  const type = told.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return /^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/u.test(type) ? type : 'application/octet-stream';
}

/** The name twice: in plain letters for old readers, and whole (RFC 6266). */
export function nameFields(name: string): string {
  const plain = name.replaceAll(/[^\w .()+-]/gu, '_');
  return `filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
}

/** Percent-encoded, with the four characters that `encodeURIComponent` leaves. Half an emoji has no encoding. */
function encoded(name: string): string {
  return encodeURIComponent(name.replaceAll(/\p{Cs}/gu, '\ufffd')).replaceAll(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
