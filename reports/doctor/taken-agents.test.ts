import assert from 'node:assert/strict';
import process from 'node:process';
import { test, type TestContext } from 'node:test';
import { ownLeases, takenBy } from '../../steps/assemblies/driven/test-leases.ts';
import { examined, written } from './test-broken.ts';

const folder = ownLeases();

const ADA = [{ name: 'Ada' }, { name: 'Grace' }, { name: 'Edsger' }, { name: 'Barbara' }];

/** The doctor beside a run that works as Grace: what it tells, and what it asked the target. */
async function besideRun(test: TestContext, told: object, agents: readonly object[] | null = ADA) {
  const asked: string[] = [];
  const { file, place } = await written(test, {
    changes: { '/agents': agents ?? undefined },
    wrong: {
      methods: ({ open, signIn, close }) => ({
        open: (params) => (asked.push('open'), { ...(open?.(params) as object), ...told }),
        signIn: (params) => (asked.push(params.agent ?? ''), signIn?.(params)),
        close: (params) => (asked.push('close'), close?.(params)),
      }),
    },
  });
  takenBy(process.ppid, ['Grace'], { tenant: ['106540352242922', place.webhookUrl], folder });
  return { ...(await examined(file)), asked };
}

const others = new RegExp(
  `3 of 4 are free: .* works as Grace \\(process ${process.ppid}, since 2026-01-02 03:04:05 UTC\\)`,
  'u',
);

test('a doctor beside a run touches nothing, and tells who has the agents', async (context) => {
  const { code, failed, asked } = await besideRun(context, { lasting: true });
  assert.equal(code, 2);
  assert.deepEqual(asked, []);
  const [found, ...more] = failed;
  assert.match(found?.sentence ?? '', others);
  assert.match(found?.hint ?? '', /Wait until it has ended/u);
  assert.equal(found?.pointer, '/agents');
  assert.deepEqual(more, []);
});

test('where only the driver tells the agents, the target is let go, and nobody signs in', async (context) => {
  const agents = ADA.map(({ name }) => name);
  const { code, failed, asked } = await besideRun(context, { lasting: true, agents }, null);
  assert.equal(code, 2);
  assert.match(failed[0]?.sentence ?? '', others);
  assert.deepEqual(asked, ['open', 'close']);
});

test('with enough other agents it goes on as they, and leaves the one alone', async (context) => {
  const more = [...ADA, { name: 'Alan' }];
  const { failed, asked } = await besideRun(context, { lasting: true }, more);
  assert.doesNotMatch(JSON.stringify(failed), /are free/u);
  assert.ok(asked.includes('Barbara'));
  assert.ok(!asked.includes('Grace'));
});
