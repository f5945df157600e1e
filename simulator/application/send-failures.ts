import { ERROR_CATALOGUE, type ErrorCode } from '../domain/error-catalogue.ts';
import type { Reaction } from '../domain/message-types/content.ts';
import { REACT_WITHIN_MS } from '../domain/message-types/reaction.ts';
import type { Failure, OutboundMessage } from '../domain/outbound-message.ts';
import type { Striking } from './faults.ts';
import type { Person } from './people.ts';

/** Why a message that was accepted goes no further, in the words of a `failed` status (reference cloud-api 1.3). */
export function failure(code: ErrorCode, details: string): Failure {
  return { code, title: ERROR_CATALOGUE[code].title, details };
}

/** The recipient has no WhatsApp. */
export const UNDELIVERABLE = failure(131026, 'Message Undeliverable.');

/** More than a day has passed, and the message is no template (reference cloud-api 3.3). */
export const WINDOW_CLOSED = failure(
  131047,
  'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
);

const NO_TARGET = failure(
  131009,
  'The message to react to is unknown, older than 30 days, or itself a reaction.',
);

/** The failure with which a fault strikes a message that was taken, or `undefined`. */
export function struckFailure(faults: Striking): Failure | undefined {
  const code = faults.strikes('failed-messages')?.code as ErrorCode | undefined;
  return code === undefined ? undefined : failure(code, ERROR_CATALOGUE[code].title);
}

/** What a reaction can be about. */
export interface Chat {
  readonly person: Person;
  readonly sent: (id: string) => OutboundMessage | undefined;
  readonly now: number;
}

/** A reaction to a message that is not in the chat, is a reaction itself or is too old fails (reference cloud-api 1.3). */
export function reactionFailure(
  { to }: Reaction,
  { person, sent, now }: Chat,
): Failure | undefined {
  const { received, written } = person.phone;
  const mine = sent(to);
  const theirs = mine?.to === person.waId || received.some(({ id }) => id === to);
  const own = theirs && mine?.status !== 'failed' ? mine : undefined;
  const target = own ?? written.find(({ id }) => id === to);
  if (target === undefined || target.type === 'reaction') return NO_TARGET;
  return now - target.at > REACT_WITHIN_MS ? NO_TARGET : undefined;
}
