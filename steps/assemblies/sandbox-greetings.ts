import type { Customers } from '../../simulator/index.ts';

const greetings = [
  'Hello, my order has not arrived yet. Can you help me?',
  'Good morning! I was charged twice this month.',
  'Hi, how do I send something back?',
  'Are you open on Saturday?',
] as const;

/** Has so many customers come and write, one after the other. Never rejects. */
export async function greet(customers: Customers, count: number): Promise<void> {
  for (let each = 0; each < count; each++) {
    await customers.create().writes(greetings[each % greetings.length] ?? '');
  }
}
