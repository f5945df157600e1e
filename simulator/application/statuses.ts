import {
  advance,
  statusObject,
  type Failure,
  type OutboundMessage,
  type Status,
} from '../domain/outbound-message.ts';
import type { Clock } from './options.ts';
import type { Webhooks } from './webhooks.ts';

/** Every message the business sent, and how far it has come. */
export interface Statuses {
  readonly add: (message: OutboundMessage) => void;
  readonly find: (wamid: string) => OutboundMessage | undefined;
  /** Takes a message one step on, and tells the contact centre. Resolves as `Webhooks.tell` does. */
  readonly report: (wamid: string, status: Status, failure?: Failure) => Promise<void>;
}

export function createStatuses(clock: Clock, webhooks: Webhooks): Statuses {
  const messages = new Map<string, OutboundMessage>();
  return {
    add: (message) => void messages.set(message.id, message),
    find: (wamid) => messages.get(wamid),
    report(wamid, status, failure) {
      const message = messages.get(wamid);
      if (message === undefined) throw new Error(`The platform never accepted a message ${wamid}.`);
      messages.set(wamid, advance(message, status));
      const seconds = Math.floor(clock.now() / 1000);
      const entry = statusObject({ message, status, seconds, ...(failure && { failure }) });
      const summary = `status ${status} of ${wamid}`;
      const happened = { statuses: [entry] };
      return webhooks.tell({ customer: message.to, happened, status, summary });
    },
  };
}
