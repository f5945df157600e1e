import type { Country } from './numbers.ts';
import type { Random } from './random.ts';

/** A business-scoped user id: who somebody is to this business, whatever their number (reference cloud-api 1.9). */
export function newUserId(country: Country, random: Random): string {
  return `${country}.${random.digits(20)}`;
}

/** Someone as webhooks name them among `contacts`. */
export interface Contact {
  readonly name: string;
  /** Digits. */
  readonly waId: string;
  /** Left out by a platform that has no user ids yet. */
  readonly userId?: string | undefined;
}

export function contactObject({ name, waId, userId }: Contact): object {
  const contact = { profile: { name }, wa_id: waId };
  return userId === undefined ? contact : { ...contact, user_id: userId };
}
