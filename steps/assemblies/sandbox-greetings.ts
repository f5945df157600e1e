import type { Customers } from '../../simulator/index.ts';

/** Has so many customers come, and the first of them write. Never rejects. */
export async function greet(customers: Customers, count: number): Promise<void> {
  const everyone = Array.from({ length: count }, () => customers.create());
  await everyone[0]?.writes('Hello, my order has not arrived yet. Can you help me?');
}
