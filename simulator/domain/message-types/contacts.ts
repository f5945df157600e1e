import {
  objectsIn,
  optionalList,
  optionalText,
  requiredObject,
  requiredText,
  type Parameters,
} from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { Content } from './content.ts';
import { countWithin } from './limits.ts';
import { mandatory } from './own-object.ts';

/**
 * Contacts a message may carry. Meta's page says 257 and its schema 5 (reference cloud-api 8): we take the page, since a
 * simulator that refuses what the platform takes would blame the sender for nothing.
 */
export const CONTACTS_LIMIT = 257;

const NAME_PARTS = ['first_name', 'last_name', 'middle_name', 'suffix', 'prefix'];
const LISTS = ['addresses', 'emails', 'phones', 'urls'];

export function readContacts(parameters: Parameters): Content {
  const place = { name: 'contacts' };
  const list = optionalList(parameters, place);
  if (list === undefined) throw mandatory('contacts');
  countWithin(list, 'contacts', [1, CONTACTS_LIMIT]);
  const names = objectsIn(list, place).map(([contact, at]) => readContact(contact, at));
  return { type: 'contacts', text: names.join(', '), body: list };
}

/** One card; its lists are only looked at as far as they are lists of objects. Gives the name on it. */
function readContact(contact: Parameters, at: string): string {
  const name = requiredObject(contact, { name: 'name', inside: at });
  const inside = `${at}['name']`;
  const formatted = requiredText(name, { name: 'formatted_name', inside });
  const parts = NAME_PARTS.map((part) => optionalText(name, { name: part, inside }));
  if (parts.every((part) => part === undefined || part === '')) {
    throw new Refusal(131009, {
      details: `${inside} needs one of ${NAME_PARTS.join(', ')} along with formatted_name.`,
    });
  }
  for (const list of LISTS) {
    const place = { name: list, inside: at };
    objectsIn(optionalList(contact, place) ?? [], place);
  }
  return formatted;
}
