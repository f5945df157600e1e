import type { Registration } from '../domain/registration.ts';
import { Refusal } from '../domain/refusal.ts';
import type { BlockList } from './block-list.ts';
import type { Cell } from './cell.ts';

/** What stands between the business and its customers, whatever they have to say. */
export interface Gate {
  /** Throws the Refusal for a send to this customer, if there is one. */
  readonly send: (waId: string) => void;
  /** Whether a message that leaves this customer reaches the business. */
  readonly receive: (waId: string) => boolean;
}

export interface GateParts {
  readonly registration: Cell<Registration>;
  readonly blockList: BlockList;
}

export function createGate({ registration, blockList }: GateParts): Gate {
  return {
    send(waId) {
      if (!blockList.has(waId)) return;
      throw new Refusal(130403, {
        details:
          'Unable to deliver the message. This business has blocked the end user on WhatsApp',
      });
    },
    receive: (waId) => registration.get().registered && !blockList.has(waId),
  };
}
