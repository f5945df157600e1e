import type { Phone } from '../domain/phone.ts';
import { createRecentMap } from './recent-map.ts';

/** A customer as the platform knows them. */
export interface Person {
  readonly name: string;
  /** Digits; another after a change of number. */
  waId: string;
  /** The business-scoped id, where there are such; another after a change of number. */
  userId?: string;
  /** The current state; replaced whole at each change. */
  phone: Phone;
}

/** Everyone who has WhatsApp, and who wrote which of the latest messages. */
export interface People {
  add(person: Person): void;
  /** Gives someone another number, and user id; nobody has the old ones from then on. */
  renumber(person: Person, waId: string, userId?: string): void;
  find(waId: string): Person | undefined;
  findUser(userId: string): Person | undefined;
  /** Remembers that a message is this person's. */
  owns(wamid: string, person: Person): void;
  authorOf(wamid: string): Person | undefined;
}

export function createPeople(): People {
  const byWaId = new Map<string, Person>();
  const byUserId = new Map<string, Person>();
  const byMessage = createRecentMap<string, Person>();
  const add = (person: Person): void => {
    byWaId.set(person.waId, person);
    if (person.userId !== undefined) byUserId.set(person.userId, person);
  };
  return {
    add,
    renumber(person, waId, userId) {
      byWaId.delete(person.waId);
      if (person.userId !== undefined) byUserId.delete(person.userId);
      person.waId = waId;
      if (userId !== undefined) person.userId = userId;
      add(person);
    },
    find: (waId) => byWaId.get(waId),
    findUser: (userId) => byUserId.get(userId),
    owns: byMessage.set,
    authorOf: byMessage.get,
  };
}
