import type { CustomerFile } from '../domain/customer-message.ts';
import { isObject } from '../domain/parameters.ts';
import type { MediaStore } from './media-store.ts';
import type { Person } from './people.ts';

/** The file of a message that arrived; `undefined` where it has none, or the platform keeps it no more. */
export function fileOf(
  media: Pick<MediaStore, 'find'>,
  { phone }: Person,
  id: string,
): CustomerFile | undefined {
  const shown = phone.received.find((received) => received.id === id);
  const [reference] = shown?.media ?? [];
  const file = reference && 'id' in reference ? media.find(reference.id) : undefined;
  if (!file) return undefined;
  const name = isObject(shown?.body) ? shown.body['filename'] : undefined;
  return { type: file.type, bytes: file.bytes, ...(typeof name === 'string' && { name }) };
}
