import {
  advance,
  statusValue,
  type Failure,
  type OutboundMessage,
  type Status,
} from '../domain/outbound-message.ts';
import type { Clock } from './options.ts';
import { createRecentMap } from './recent-map.ts';
import type { Webhooks } from './webhooks.ts';

/** The messages the business sent, the latest ones, and how far each has come. */
export interface Statuses {
  readonly add: (message: OutboundMessage) => void;
  readonly find: (wamid: string) => OutboundMessage | undefined;
  /**
   * Takes a message one step on, and tells the contact centre. Resolves as `Webhooks.tell` does. Of a message that was sent
   * too many others ago nothing is told.
   */
  readonly report: (wamid: string, status: Status, failure?: Failure) => Promise<void>;
}

export function createStatuses(clock: Clock, webhooks: Webhooks): Statuses {
  const messages = createRecentMap<string, OutboundMessage>();
  return {
    add: (message) => {
      messages.set(message.id, message);
    },
    find: messages.get,
    report(wamid, status, failure) {
      const message = messages.get(wamid);
      if (message === undefined) return Promise.resolve();
      messages.set(wamid, advance(message, status));
      const seconds = Math.floor(clock.now() / 1000);
      const happened = statusValue({ message, status, seconds, ...(failure && { failure }) });
      const summary = `status ${status} of ${wamid}`;
      return webhooks.tell({ customer: message.to, happened, status, summary });
    },
  };
}
