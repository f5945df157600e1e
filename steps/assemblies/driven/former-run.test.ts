import assert from 'node:assert/strict';
import process from 'node:process';
import { test, type TestContext } from 'node:test';
import type { Simulator } from '../../../simulator/index.ts';
import type { DrivenDesk } from '../../drivers/protocol/driven-desk.ts';
import type { Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { endFormer, formerLimit } from './former-run.ts';

const ana = { name: 'Ana Lima', phone: '+12025550143' };
const former = { agents: ['Ada', 'Grace'], customers: [ana] };
const controls = [{ name: 'End', enabled: true }];

/** Desks of which Ada's has a conversation with this customer on it, until it is ended. */
function desks(customerName: string | null, end: Outcome = { outcome: 'done' }) {
  let talk = customerName;
  const asked: string[] = [];
  const signIn = (agent: string) =>
    Promise.resolve({
      view: (): Promise<DeskView> => {
        const isThere = agent === 'Ada' && talk !== null;
        const conversation = isThere ? { id: '1', customerName: talk ?? '', controls } : null;
        return Promise.resolve({ agent: { canSignOut: true }, conversation });
      },
      act: ({ verb }: { readonly verb: string }): Promise<Outcome> => {
        asked.push(`${agent} ${verb}`);
        if (verb === 'end' && end.outcome === 'done') talk = null;
        return Promise.resolve(verb === 'end' ? end : { outcome: 'done' });
      },
    } as DrivenDesk);
  return { asked, signIn };
}

/** What is left, what the user is told, and who is on the platform. */
async function ended(context: TestContext, signIn: ReturnType<typeof desks>['signIn']) {
  const people: unknown[] = [];
  const create = (who: unknown) => void people.push(who);
  const simulator = { customers: { create } } as unknown as Simulator;
  const settle = () => Promise.resolve(false);
  const write = context.mock.method(process.stderr, 'write', () => true);
  const left = await endFormer(former, { signIn, settle, pace: { settle: 0 }, simulator });
  const told = write.mock.calls.map(({ arguments: [text] }) => String(text)).join('');
  write.mock.restore();
  return { left, told, people };
}

test('what an interrupted run has left is ended, and told in a sentence', async (context) => {
  const { asked, signIn } = desks('Ana Lima');
  const { left, told, people } = await ended(context, signIn);
  assert.deepEqual(left, []);
  assert.equal(
    told,
    'A run before this one was interrupted. What it had left open with Ada has been ended.\n',
  );
  assert.deepEqual(people, [ana], 'the contact centre may write to them when it ends');
  assert.ok(asked.includes('Ada end'));
  assert.deepEqual(asked.slice(-2), ['Ada signOut', 'Grace signOut']);
});

test('what is of a stranger is left alone, and where nothing is found nothing is told', async (context) => {
  for (const name of [null, 'A real customer']) {
    const { asked, signIn } = desks(name);
    assert.deepEqual(await ended(context, signIn), { left: [], told: '', people: [ana] });
    assert.ok(!asked.includes('Ada end'));
  }
});

test('what could not be ended is told, with the reason', async (context) => {
  const { signIn } = desks('Ana Lima', { outcome: 'refused', reason: 'Not today.' });
  const { left, told } = await ended(context, signIn);
  assert.equal(
    left[0],
    'Of a run that was interrupted: Ada still has the conversation with Ana Lima (end: Not today.).',
  );
  assert.match(told, /^A run before this one was interrupted, and not all .*\(end: Not today\.\)/u);
});

test('what there is no time for is left, and the agents are signed out all the same', async (context) => {
  context.mock.method(AbortSignal, 'timeout', () => AbortSignal.abort());
  const { asked, signIn } = desks('Ana Lima');
  const { left } = await ended(context, signIn);
  assert.match(left.join(' '), /Ada still has the conversation with Ana Lima\./u);
  assert.ok(!asked.includes('Ada end'));
  assert.deepEqual(asked.slice(-2), ['Ada signOut', 'Grace signOut']);
});

test('desks that look for news only now and then are given more time', () => {
  assert.equal(formerLimit({ settle: 0 }), 10_000);
  assert.equal(formerLimit({ settle: 12_000 }), 106_000);
});
