import type { Customers } from '../../simulator/index.ts';

/** Has so many customers come; the first of them writes when all is ready, for nobody likes to be late for the first one. */
export function greet(customers: Customers, count: number, ready: Promise<unknown>): void {
  const [first] = Array.from({ length: count }, () => customers.create());
  void ready.then(() => first?.writes('Hello, my order has not arrived yet. Can you help me?'));
}
