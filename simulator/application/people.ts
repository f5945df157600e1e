import type { Phone } from '../domain/phone.ts';
import { createRecentMap } from './recent-map.ts';

/** A customer as the platform knows them. */
export interface Person {
  readonly name: string;
  /** Digits; another after a change of number. */
  waId: string;
  /** The current state; replaced whole at each change. */
  phone: Phone;
}

/** Everyone who has WhatsApp, and who wrote which of the latest messages. */
export interface People {
  add(person: Person): void;
  /** Gives someone another number; nobody has the old one from then on. */
  renumber(person: Person, waId: string): void;
  find(waId: string): Person | undefined;
  /** Remembers that a message is this person's. */
  owns(wamid: string, person: Person): void;
  authorOf(wamid: string): Person | undefined;
}

export function createPeople(): People {
  const byWaId = new Map<string, Person>();
  const byMessage = createRecentMap<string, Person>();
  return {
    add: (person) => void byWaId.set(person.waId, person),
    renumber(person, waId) {
      byWaId.delete(person.waId);
      person.waId = waId;
      byWaId.set(waId, person);
    },
    find: (waId) => byWaId.get(waId),
    owns: byMessage.set,
    authorOf: byMessage.get,
  };
}
