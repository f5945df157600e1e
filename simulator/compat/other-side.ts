import { createServer, type AddressInfo } from 'node:net';
import type { Customer, Simulator } from '../index.ts';

/** What a client's script may have the other side do. Each answers, or throws a sentence. */
export interface OtherSide {
  readonly answer: (what: string, details: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

export interface OtherSideParts {
  readonly simulator: Simulator;
  readonly customer: Customer;
  /** Where webhooks go from now on. */
  readonly sendTo: (url: string) => void;
}

/** The customer and the platform's administrator, as a client's script asks for them. */
export function createOtherSide({ simulator, customer, sendTo }: OtherSideParts): OtherSide {
  const asked: Readonly<
    Record<string, (details: Readonly<Record<string, unknown>>) => Promise<unknown>>
  > = {
    'free port': freePort,
    'customer writes': async ({ text }) => {
      await customer.writes(String(text));
      return { id: customer.sent().at(-1)?.id };
    },
    'is read': ({ id }) =>
      Promise.resolve(customer.sent().find((message) => message.id === id)?.read === true),
    webhook: ({ url }) => {
      sendTo(String(url));
      return simulator.subscribe();
    },
  };
  return {
    answer(what, details) {
      const carryOut = asked[what];
      if (carryOut === undefined) throw new Error(`Nobody here can do this: ${what}.`);
      return carryOut(details);
    },
  };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
