import type { Simulator } from '../index.ts';
import { BUSINESS } from './business.ts';

export interface SampleFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A picture of one pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const file = (type: string, content: Buffer): SampleFile => ({
  type,
  bytes: new Uint8Array(content),
});

/** One file of each kind that a message can carry. The platform judges type and size, so only the picture is a true one. */
export const FILES = {
  image: file('image/png', Buffer.from(PNG, 'base64')),
  video: file('video/mp4', Buffer.from('a short film')),
  audio: file('audio/ogg', Buffer.from('a few words')),
  document: file('application/pdf', Buffer.from('%PDF-1.4 a bill')),
  sticker: file('image/webp', Buffer.from('RIFF....WEBPVP8 a sticker')),
} as const;

/** Uploads them as the business would, and gives their ids by name. */
export async function uploadAll(
  simulator: Pick<Simulator, 'graph'>,
): Promise<Readonly<Record<string, string>>> {
  const uploaded = Object.entries(FILES).map(async ([name, { type, bytes }]) => {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('file', new File([bytes], name, { type }));
    const headers = { authorization: `Bearer ${BUSINESS.accessToken}` };
    const url = `https://graph.facebook.com/${BUSINESS.phoneNumberId}/media`;
    const answer = await simulator.graph(new Request(url, { method: 'POST', headers, body: form }));
    const { id } = (await answer.json()) as { readonly id: string };
    return [name, id] as const;
  });
  return Object.fromEntries(await Promise.all(uploaded));
}
