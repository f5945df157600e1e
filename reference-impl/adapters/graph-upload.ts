import { createHash } from 'node:crypto';
import type { OutboundFile } from '../application/app.ts';
import type { GraphOptions } from './graph-client.ts';

/**
 * POST /{phone-number-id}/media (platform reference 2.6). The form is written by hand, for the platform judges the type of the part, and
 * the same file must make the same request: the boundary is drawn from the file, so that it cannot stand in it.
 */
export function uploadRequest(
  options: GraphOptions,
  file: OutboundFile,
): (signal: AbortSignal) => Request {
  const { baseUrl, phoneNumberId, accessToken } = options;
  const boundary = `file-${createHash('sha256').update(file.bytes).digest('hex').slice(0, 40)}`;
  return (signal) =>
    new Request(`${baseUrl}/${phoneNumberId}/media`, {
      method: 'POST',
      signal,
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body: formOf(file, boundary),
    });
}

function formOf(
  { name, mimeType, bytes }: OutboundFile,
  boundary: string,
): Uint8Array<ArrayBuffer> {
  const field = (what: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${what}"\r\n\r\n${value}\r\n`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted(name)}"\r\nContent-Type: ${mimeType}\r\n\r\n`;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(field('messaging_product', 'whatsapp') + field('type', mimeType) + head),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  );
}

/** As browsers write names in forms. */
function quoted(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
