import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goneFor } from '../../drivers/unreachable.ts';
import type { Methods, Wrong } from './test-centre.ts';
import { ailmentsIn, examined, STATEMENT, type Case } from './test-examined.ts';

test('nothing is wrong with a good contact centre, and what a run needs is told', async (context) => {
  const { checks, ...found } = await examined(context, {});
  assert.deepEqual(ailmentsIn(checks), []);
  assert.deepEqual(
    checks.flatMap((one) => (one.outcome === 'not tried' ? [one.reason] : [])),
    ['The statement does not say whether masking is on.'],
  );
  assert.deepEqual(found.agents, ['Ada', 'Grace']);
  assert.deepEqual(found.lists.queues, ['Support', 'Sales']);
  assert.equal(found.conversationSeconds, 1.5);
});

test('that the views tell no name is told once, and keeps no run from being made', async (context) => {
  const { checks } = await examined(context, { wrong: seen({ agent: { state: 'Available' } }) });
  const people = checks.find(({ what }) => what.startsWith('every agent signs in'));
  assert.equal(people?.outcome, 'warned');
  assert.match(people.ailments.map(({ sentence }) => sentence).join(), /^The view tells no name/u);
});

const opened = (change: object): Wrong => ({
  methods: ({ open }) => ({ open: (params) => ({ ...(open?.(params) as object), ...change }) }),
});
const answers = (method: string, answer: unknown): Wrong => ({
  methods: () => ({ [method]: () => answer }),
});
const refuses = (verb: string): Wrong => ({
  methods: ({ act }) => ({
    act: (params) =>
      params.action?.verb === verb
        ? { outcome: 'refused', reason: `no ${verb}, says hush-option` }
        : act?.(params),
  }),
});
const seen = (change: object): Wrong => ({
  methods: ({ view }) => ({ view: (params) => ({ ...(view?.(params) as object), ...change }) }),
});
/** All are at work from the start. */
const signedIn: Wrong = {
  methods: (good) => ({
    ...refuses('signIn').methods?.(good),
    ...seen({ agent: { state: 'Idle' } }).methods?.(good),
  }),
};
/** Its driver leaves the agents to the statement, and its desks all show the same name. */
const untold: Wrong = {
  methods: (good) => ({
    ...opened({ agents: undefined }).methods?.(good),
    ...seen({ agent: { name: 'Ada' } }).methods?.(good),
  }),
};
const wallClock = { kind: 'wall', toleranceSeconds: 2, longestWaitSeconds: 9 } as const;
const impatient = { ...STATEMENT.driver, limits: { answerSeconds: 0.2, startSeconds: 5 } };
const named = (...names: string[]) => names.map((name) => ({ name, credentials: {} }));

/** What is wrong, what is said of it, and what it hangs on. */
const BAD: readonly (readonly [Case, RegExp, string?])[] = [
  [{ wrong: answers('hello', { protocol: 2 }) }, /speaks protocol 2/, '/driver/command'],
  [{ wrong: answers('hello', {}) }, /hello does not fit/, '/driver/command'],
  [{ statement: { clock: wallClock } }, /stated to be wall, .* is virtual/, '/clock/kind'],
  [{ wrong: answers('open', {}) }, /open does not fit/, '/driver/command'],
  [{ wrong: answers('open', { system: 1 }) }, /tells the webhook URL/, '/asset/webhookUrl'],
  [{ wrong: opened({ webhook: { url: 'http://127.0.0.1:9/' } }) }, /no answer to the verif/],
  [
    {
      statement: { asset: { ...STATEMENT.asset, webhookUrl: 'http://127.0.0.1:9/' } },
      wrong: opened({ webhook: undefined }),
    },
    /no answer to the verification/,
    '/asset/webhookUrl',
  ],
  [{ wrong: { handshake: () => 403 } }, /HTTP 403/, '/asset/verifyToken'],
  [{ wrong: { handshake: () => 200 } }, /by a token that is wrong/, '/asset/verifyToken'],
  [
    { statement: { driver: impatient }, wrong: { isSilent: true } },
    /webhook did not answer within 0\.2 seconds/,
  ],
  [{ wrong: opened({ agents: [] }) }, /up to 2 agents, .* name 0/, '/agents'],
  [{ agentsNeeded: 3 }, /up to 3 agents, .* name 2/, '/agents'],
  [{ wrong: refuses('signIn') }, /Ada did not sign in: no signIn, says \*\*\*\./],
  [
    {
      statement: { agents: named('Ada', 'Barbara') },
      wrong: untold,
    },
    /desk of Barbara shows the name Ada/,
    '/agents/1/name',
  ],
  [{ wrong: opened({ queues: [] }) }, /tells a queue/, '/queues'],
  [{ wrong: opened({ wrapUpReasons: [] }) }, /tells a wrap-up reason/, '/wrapUpReasons'],
  [{ wrong: opened({ wrapUpReasons: [{ name: 'A' }] }) }, /of these none is/, '/wrapUpReasons'],
  [
    { wrong: opened({ wrapUpReasons: ['A', 'B'].map((name) => ({ name, default: true })) }) },
    /of these A and B are/,
    '/wrapUpReasons',
  ],
  [{ wrong: opened({ timeToAccept: undefined }) }, /how long an agent has/, '/timeouts/accept'],
  [{ wrong: refuses('setState') }, /Going Available by Ada was refused: no setState/],
  [{ wrong: { message: () => 401 } }, /webhook answered with 401/, '/asset/appSecret'],
  [{ wrong: { message: () => 500 } }, /webhook answered with 500/, '/asset/webhookUrl'],
  [{ wrong: seen({ requests: [] }) }, /No request came up at any desk/, '/asset/phoneNumberId'],
  [{ wrong: refuses('accept') }, /Accepting by Ada was refused/],
  [{ wrong: seen({ conversation: null }) }, /no conversation came up/],
  [{ wrong: { graph: (right) => ({ ...right, url: '' }) } }, /nobody called/, '/graph/reachedBy'],
  [
    { wrong: { graph: (right) => ({ ...right, token: 'another' }) } },
    /was answered with 401/,
    '/asset/accessToken',
  ],
  [
    { wrong: { methods: () => ({ clock: () => ({ now: 5, next: null }) }) } },
    /its time moved by 0 ms/,
    '/clock/kind',
  ],
  [
    { wrong: { methods: () => ({ close: () => Promise.reject(new Error('It is stuck.')) }) } },
    /It is stuck/,
    '/driver/command',
  ],
];

for (const [bad, sentence, pointer] of BAD) {
  test(`found: ${sentence.source} ${pointer ?? ''}`, async (context) => {
    const { checks } = await examined(context, bad);
    const all = ailmentsIn(checks);
    const found = all.find((one) => sentence.test(one.sentence));
    assert.ok(found, JSON.stringify(all));
    assert.equal(found.pointer, pointer ?? '/driver/command');
    assert.notEqual(found.hint, '');
    assert.doesNotMatch(JSON.stringify(checks), /hush/);
    assert.ok(checks.some(({ outcome }) => outcome === 'failed'));
  });
}

/** A driver that dies at this verb, and stays dead. */
function dyingWhen(verb: string): Wrong {
  const gone = goneFor(`The driver ended with 3 when it was asked to act: ${verb} (id 7).`);
  let isDead = false;
  const mortal =
    (method: Methods[string] | undefined): Methods[string] =>
    (params) => {
      isDead ||= params.action?.verb === verb;
      if (isDead) throw gone;
      return method?.(params);
    };
  const dying = (good: Methods) =>
    Object.fromEntries(Object.entries(good).map(([name, method]) => [name, mortal(method)]));
  return { methods: dying };
}

/** What is wrong with a driver, what is said of it, and in which check. */
const TROUBLES: readonly (readonly [Wrong, RegExp, RegExp, RegExp])[] = [
  [
    { methods: () => ({ view: () => ({ request: [] }) }) },
    /answer to view does not fit at \/request: .* Did you mean requests/u,
    /Mend the answer of the driver/u,
    /every agent signs in/u,
  ],
  [
    dyingWhen('accept'),
    /ended with 3 when it was asked to act: accept/u,
    /standard error/u,
    /a customer reaches an agent/u,
  ],
];

for (const [wrong, sentence, hint, check] of TROUBLES) {
  test(`told once, with the driver's own hint: ${sentence.source}`, async (context) => {
    const { checks } = await examined(context, { wrong });
    const found = checks.filter(({ outcome }) => outcome === 'failed');
    assert.equal(found.length, 1, JSON.stringify(found));
    assert.match(found[0]?.what ?? '', check);
    const [ailment, ...more] = ailmentsIn(checks);
    assert.match(ailment?.sentence ?? '', sentence);
    assert.match(ailment?.hint ?? '', hint);
    assert.equal(ailment?.pointer, '/driver/command');
    assert.deepEqual(more, []);
  });
}

test('a forged message that is answered with 200 is a warning, and no more', async (context) => {
  const { checks } = await examined(context, { wrong: { message: () => 200 } });
  const [warning, ...more] = ailmentsIn(checks);
  assert.match(warning?.sentence ?? '', /wrong signature was answered with 200; the run will see/);
  assert.deepEqual(more, []);
  assert.ok(checks.every(({ outcome }) => outcome !== 'failed'));
});

test('a desk that refuses to sign in whoever is signed in already is all right', async (context) => {
  const { checks } = await examined(context, { wrong: signedIn });
  // Its views tell no name, and that is all there is to say.
  const told = ailmentsIn(checks).map(({ sentence }) => sentence.slice(0, 22));
  assert.deepEqual(told, ['The view tells no name']);
});

test('fewer queues than scenarios need are a warning that names the clauses, and as many are none', async (context) => {
  const queuesNeeded = new Map([
    ['WA-TRF-10', 3],
    ['WA-TRF-02', 2],
    ['WA-POP-01', 1],
  ]);
  const { checks } = await examined(context, { queuesNeeded });
  const [warning, ...more] = ailmentsIn(checks);
  assert.equal(
    warning?.sentence,
    'Scenarios need 3 queues, and there are 2: Support, Sales. This clause will be untestable: WA-TRF-10.',
  );
  assert.deepEqual(more, []);
  assert.ok(checks.every(({ outcome }) => outcome !== 'failed'));
  const one = await examined(context, { queuesNeeded, wrong: opened({ queues: ['Support'] }) });
  assert.match(
    ailmentsIn(one.checks)[0]?.sentence ?? '',
    /there is 1: Support\. These clauses will be untestable: WA-TRF-02, WA-TRF-10\.$/u,
  );
  queuesNeeded.delete('WA-TRF-10');
  assert.deepEqual(ailmentsIn((await examined(context, { queuesNeeded })).checks), []);
});

test('what needs something that is wrong is not tried, and says what must hold first', async (context) => {
  const { checks } = await examined(context, { wrong: { handshake: () => 403 } });
  const left = checks.filter((one) => one.outcome === 'not tried');
  assert.deepEqual(
    left.map(({ what }) => what.slice(0, 10)),
    [
      ...['a message ', 'a customer', 'the reques', 'every queu', 'masking is', 'the conver'],
      'a request ',
    ],
  );
  for (const { reason } of left) assert.match(reason, /must hold first: the webhook is reached/);
});
