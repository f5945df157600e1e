import { edited, EDIT_WITHIN_MS, revoked, REVOKE_WITHIN_MS } from '../domain/changed-message.ts';
import type { CustomerMessage } from '../domain/customer-message.ts';
import { compose } from '../domain/customer-messages/compose.ts';
import type { Composed } from '../domain/customer-messages/composed.ts';
import type { Written } from '../domain/phone.ts';
import { encodeWamid } from '../domain/wamid.ts';
import { tell, type InboundParts } from './inbound.ts';
import type { Person } from './people.ts';

/** What customers do to messages that they have sent already (reference cloud-api 1.2). */
export interface Changes {
  /** Puts a text or a caption in other words. Resolves as `Webhooks.tell` does; rejects with a sentence when it can't be. */
  edit(person: Person, id: string, text: string): Promise<void>;
  /** Takes a message back. The same holds. */
  revoke(person: Person, id: string): Promise<void>;
}

export type ChangeParts = InboundParts & {
  /** Whether the number is also that of a WhatsApp Business app: only of such is a change told in full. */
  readonly coexistence: boolean;
};

export function createChanges(parts: ChangeParts): Changes {
  const { coexistence } = parts;
  return {
    async edit(person, id, text) {
      const message = changeable(parts, person, { id, ms: EDIT_WITHIN_MS, how: 'edited' });
      const next = edited(message, text);
      if (next === undefined) {
        throw new Error(
          `${person.name} cannot edit ${id}: a message of type ${message.type} has no words of its own.`,
        );
      }
      replace(person, next);
      await report(parts, person, coexistence ? editOf(next) : compose(UNSUPPORTED, NO_FACTS));
    },
    async revoke(person, id) {
      const message = changeable(parts, person, { id, ms: REVOKE_WITHIN_MS, how: 'taken back' });
      replace(person, revoked(message));
      // No source says that other numbers are told of it at all.
      if (!coexistence) return;
      await report(parts, person, { type: 'revoke', text: '', body: { original_message_id: id } });
    },
  };
}

/** What a number that is no Coexistence number gets in place of an edit. */
const UNSUPPORTED: CustomerMessage = { type: 'unsupported', kind: 'edit' };
const NO_FACTS = {
  keep: () => {
    throw new Error('What cannot be shown has no file.');
  },
  received: () => undefined,
  seconds: 0,
};

function editOf({ id, type, text, body }: Written): Composed {
  const message = { context: { id }, type, [type]: body };
  return { type: 'edit', text, body: { original_message_id: id, message } };
}

interface Wanted {
  readonly id: string;
  readonly ms: number;
  readonly how: string;
}

/** The customer's own message that may still be changed, or a sentence about why not. */
function changeable(
  { clock }: ChangeParts,
  { name, phone }: Person,
  { id, ms, how }: Wanted,
): Written {
  const message = phone.written.find((written) => written.id === id);
  const refuse = (why: string) => new Error(`${name}: ${id} cannot be ${how}: ${why}.`);
  if (message === undefined) throw refuse('they have sent no message with this id');
  if (message.revoked === true) throw refuse('it was taken back already');
  if (!phone.online) throw refuse('the phone is offline');
  if (phone.blocked) throw refuse('they have blocked the business');
  if (clock.now() - message.at > ms) throw refuse(`that goes for ${spell(ms)} only`);
  return message;
}

function spell(ms: number): string {
  return ms < 86_400_000 ? `${String(ms / 60_000)} minutes` : `${String(ms / 86_400_000)} days`;
}

function replace(person: Person, next: Written): void {
  const written = person.phone.written.map((message) => (message.id === next.id ? next : message));
  person.phone = { ...person.phone, written };
}

/** The platform gives the change an id of its own. */
function report(parts: ChangeParts, person: Person, composed: Composed): Promise<void> {
  const opaque = `3A${parts.random.hex(18).toUpperCase()}`;
  const id = encodeWamid({ customer: person.waId, direction: 'from-customer', opaque });
  parts.people.owns(id, person);
  return tell(parts, person, { id, from: person.waId, composed });
}
