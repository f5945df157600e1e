import type { Customer } from '../../application/customers.ts';
import { chatOf, type Chat } from './chat.ts';
import type { Lives } from './lives.ts';
import type { Scripted } from './routes.ts';
import type { Ticks, Told } from './ticks.ts';

/** What has changed on the phones, numbered, so that somebody can follow it. */
export interface Feed {
  /** The number of the last change, and the chats that have changed since another. A number from elsewhere gives all. */
  since(change: number): { readonly change: number; readonly customers: readonly Chat[] };
  /** Calls a listener when something may have changed. Returns the undo. */
  readonly onChange: (listener: () => void) => () => void;
  /** Says that something has changed beside what crossed the wire. */
  touch(): void;
}

/** The last that was seen of a customer, and when it had changed. */
interface Seen {
  readonly facts: readonly unknown[];
  readonly change: number;
  readonly number: number;
}

export interface FeedParts {
  readonly lives: Lives;
  readonly ticks: Ticks;
}

export function createFeed(simulator: Scripted, { lives, ticks }: FeedParts): Feed {
  const seen = new Map<Customer, Seen>();
  const listeners = new Set<() => void>();
  let change = 0;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const look = (told: Told): void => {
    for (const [index, customer] of simulator.customers.list().entries()) {
      const facts = factsOf(customer, told, lives);
      const before = seen.get(customer)?.facts;
      if (before !== undefined && same(before, facts)) continue;
      change += 1;
      seen.set(customer, { facts, change, number: index + 1 });
    }
  };
  return {
    since(known) {
      const told = ticks.told();
      look(told);
      const after = known > change ? 0 : known;
      const { file } = simulator;
      const customers = [...seen]
        .filter(([, one]) => one.change > after)
        .map(([customer, { number }]) =>
          chatOf(customer, { file, told, number, persona: lives.of(customer) }),
        );
      return { change, customers };
    },
    onChange(listener) {
      listeners.add(listener);
      const undo = simulator.onWire(listener);
      return () => {
        listeners.delete(listener);
        undo();
      };
    },
    touch() {
      change += 1;
      tell();
    },
  };
}

/** Lists on a phone are replaced whole when they change, so that looking at what they are is enough. */
function factsOf(customer: Customer, told: Told, lives: Lives): readonly unknown[] {
  const sent = customer.sent();
  const ticks = sent.map(({ id }) => told.get(id) ?? '').join();
  const state: readonly unknown[] = Object.values(customer.state());
  return [customer.received(), sent, ticks, customer.waId, lives.of(customer), ...state];
}

function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.every((fact, index) => fact === other[index]);
}
