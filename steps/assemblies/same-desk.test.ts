import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Assembly } from '../ports/assembly.ts';
import type { Customer } from '../ports/customer.ts';
import type { Action, Desk, Plain } from '../ports/desk.ts';
import type { DeskView } from '../ports/view.ts';
import { createAssembly } from './create-assembly.ts';

const plain = [
  ...['signIn', 'signOut', 'acceptAll', 'transfer', 'conference', 'refresh', 'submit', 'cancel'],
  ...['confirm', 'endConference', 'exitConference', 'end', 'cancelAutoWrapUp', 'reload'],
  ...['closeDesk', 'reopenDesk', 'goOffline', 'goOnline'],
] as Plain[];

/** What an agent may try, given what the desk shows. */
const doings: Readonly<Record<string, (view: DeskView) => Action>> = {
  ...Object.fromEntries(plain.map((verb) => [verb, (): Action => ({ verb })])),
  'take a state': () => ({ verb: 'setState', state: 'Available' }),
  'take an unknown state': () => ({ verb: 'setState', state: 'No such state' }),
  accept: ({ requests = [] }) => ({ verb: 'accept', request: requests[0]?.id ?? 'gone' }),
  open: ({ tasks = [] }) => ({ verb: 'open', task: tasks[0]?.id ?? 'gone' }),
  dismiss: ({ notifications = [] }) => {
    return { verb: 'dismiss', notification: notifications[0]?.id ?? 'gone' };
  },
  select: ({ dialog }) => ({ verb: 'select', option: dialog?.options?.[0]?.name ?? 'nobody' }),
  choose: () => ({ verb: 'choose', destination: 'agent' }),
  search: () => ({ verb: 'search', text: 'e' }),
  type: () => ({ verb: 'type', text: 'My card is 4111 1111 1111 1111 “é\u2028”' }),
  paste: () => ({ verb: 'paste', text: '\n' }),
  press: () => ({ verb: 'press', keys: 'Enter' }),
  send: () => ({ verb: 'send', by: 'button' }),
  attach: () => ({ verb: 'attach', name: 'a.png', bytes: new Uint8Array([1, 2, 3]) }),
};

/** What may happen next: somebody does something at a desk, the customer writes, time passes (ms), or an administrator steps in. */
type Event =
  | { readonly at: 0 | 1; readonly does: string }
  | { readonly writes: string }
  | { readonly passes: number }
  | { readonly terminates: true };

const doing = fc.record({
  at: fc.constantFrom<0 | 1>(0, 1),
  does: fc.constantFrom(...Object.keys(doings)),
});
const writing = fc.record({ writes: fc.constantFrom('Hello', 'Call +1 202 555 0143') });
const passing = fc.record({ passes: fc.constantFrom(500, 4000, 31_000) });
const terminating = fc.record({ terminates: fc.constant<true>(true) });
const event = fc.oneof(
  { weight: 8, arbitrary: doing },
  { weight: 2, arbitrary: writing },
  { weight: 1, arbitrary: passing },
  { weight: 1, arbitrary: terminating },
);

/** Everything that could be seen while it happened, as it would be written down. */
async function story(target: string, events: readonly Event[]): Promise<readonly unknown[]> {
  const assembly = await createAssembly({ target, seed: 1, scenario: 'the same desk' });
  try {
    return await lived(assembly, events);
  } finally {
    await assembly.close();
  }
}

async function lived(assembly: Assembly, events: readonly Event[]): Promise<readonly unknown[]> {
  const [first = '', second = ''] = assembly.administration.agents();
  const desks: readonly [Desk, Desk] = [await assembly.desk(first), await assembly.desk(second)];
  const customer = assembly.customers.create();
  for (const desk of desks) {
    await desk.act({ verb: 'signIn' });
    await desk.act({ verb: 'setState', state: 'Available' });
  }
  const told: unknown[] = [];
  for (const each of events) {
    const outcome = await happen(each, {
      assembly,
      desks,
      customer,
    });
    await assembly.settle(0);
    const views = [await desks[0].view(), await desks[1].view()];
    told.push(withoutPrefixes({ each, outcome, views }));
  }
  return told;
}

/** Ids begin with what tells one contact centre from another (`request-1-7`), which is not the same everywhere. */
function withoutPrefixes(moment: object): unknown {
  return JSON.parse(JSON.stringify(moment).replaceAll(/"([a-z]+)-[\da-z]+-(\d+)"/gu, '"$1-$2"'));
}

interface Place {
  readonly assembly: Assembly;
  readonly desks: readonly [Desk, Desk];
  readonly customer: Customer;
}

async function happen(each: Event, { assembly, desks, customer }: Place): Promise<unknown> {
  if ('writes' in each) return customer.writes(each.writes);
  if ('passes' in each) return assembly.clock.advance(each.passes);
  if ('terminates' in each) return terminate(assembly, customer);
  const desk = desks[each.at];
  const action = doings[each.does]?.(await desk.view()) ?? { verb: 'signIn' };
  return { verb: action.verb, ...(await desk.act(action)) };
}

/** There may be nothing to terminate. */
async function terminate({ administration }: Assembly, { phone }: Customer): Promise<unknown> {
  try {
    await administration.terminateInteraction(phone);
    return 'done';
  } catch (problem) {
    return (problem as Error).message;
  }
}

for (const target of ['http', 'process']) {
  test(`whatever happens, a desk over ${target} shows and answers what one in memory does`, async () => {
    const same = fc.asyncProperty(
      fc.array(event, { minLength: 20, maxLength: 60 }),
      async (all) => {
        const wanted = await story('memory', all);
        const seen = await story(target, all);
        wanted.forEach((moment, index) => assert.deepEqual(seen[index], moment, `moment ${index}`));
      },
    );
    await fc.assert(same, {
      seed: 2026,
      numRuns: 25,
      endOnFailure: true,
      includeErrorInReport: true,
    });
  });
}
