import type { Customers } from '../../simulator/index.ts';

export interface Greeting {
  readonly ready: Promise<unknown>;
  /** Told in a sentence when the first customer cannot write any more. */
  readonly warn: (text: string) => void;
}

/** Has so many customers come; the first of them writes when all is ready, for nobody likes to be late for the first one. */
export function greet(customers: Customers, count: number, { ready, warn }: Greeting): void {
  const [first] = Array.from({ length: count }, () => customers.create());
  ready
    .then(() => first?.writes('Hello, my order has not arrived yet. Can you help me?'))
    // By then a script may have had them block the business.
    .catch((problem: unknown) => warn(`Nobody wrote at the start. ${String(problem)}`));
}
