import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { goneFor } from '../../drivers/unreachable.ts';
import { smallCentre, type Methods, type Wrong } from './test-centre.ts';
import { tryDriver } from './try-driver.ts';
import { UNDESCRIBED } from './undescribed.ts';

/** What comes of the conversation that is tried on a contact centre. */
async function conversation(context: TestContext, wrong: Wrong = {}) {
  const { channel } = await smallCentre(context, wrong);
  const tried = await tryDriver(() => channel, {
    ...{ target: UNDESCRIBED, options: {}, onTried: () => undefined, stopwatch: () => 0 },
  });
  const [found] = tried.filter(({ what }) => what.startsWith('carries a conversation'));
  assert.ok(found);
  return { outcome: found.outcome, problem: 'problem' in found ? found.problem : '' };
}

/** The view with these fields changed, from when there is a request in it, or a conversation. */
const shows = (when: 'requests' | 'conversation', change: object): Wrong => ({
  methods: ({ view }) => ({
    view(params) {
      const seen = view?.(params) as Record<string, unknown>;
      const there = when === 'requests' ? (seen[when] as unknown[]).length > 0 : seen[when];
      return there ? { ...seen, ...change } : seen;
    },
  }),
});

const acts = (verb: string, act: Methods[string]): Wrong => ({
  methods: (good) => ({
    act: (params) => (params.action?.verb === verb ? act(params) : good['act']?.(params)),
  }),
});

test('a conversation is carried to its end where that can be', async (context) => {
  assert.deepEqual(await conversation(context), { outcome: 'passed', problem: '' });
});

/** What is the driver's own fault, and what is said of it. */
const WRONG: readonly (readonly [Wrong, RegExp])[] = [
  [
    shows('requests', { requests: [{ id: 'r', purpose: 'call' }] }),
    /after a customer wrote: .* at \/requests\/0\/purpose: .* "offer", "transfer" or "conference"/u,
  ],
  [
    shows('requests', { requests: [{ id: null }] }),
    /after a customer wrote: .* at \/requests\/0\/id: it must be string, and is null/u,
  ],
  [
    shows('conversation', { alltext: '' }),
    /after accept: .* at \/alltext: .* Did you mean allText\?/u,
  ],
  [
    acts('end', () => ({ outcome: 'ok' })),
    /after send: .* answer to act does not fit at \/outcome/u,
  ],
  [
    acts('accept', () => {
      throw goneFor('The driver ended with 3 when it was asked to act: accept (id 7).');
    }),
    /after a customer wrote: The driver ended with 3 when it was asked to act: accept/u,
  ],
];

for (const [wrong, sentence] of WRONG) {
  test(`found in a conversation: ${sentence.source}`, async (context) => {
    const { outcome, problem } = await conversation(context, wrong);
    assert.equal(outcome, 'failed');
    assert.match(problem, sentence);
  });
}

const opens = (change: object): Wrong => ({
  methods: ({ open }) => ({ open: (params) => ({ ...(open?.(params) as object), ...change }) }),
});

/** What is not there yet, or is for clauses to judge, and why it goes no further. */
const NOT_YET: readonly (readonly [Wrong, RegExp])[] = [
  [opens({ webhook: undefined }), /the answer to open must tell "webhook"/u],
  [acts('setState', () => ({ outcome: 'unsupported' })), /After signIn: .* is not supported/u],
  [
    acts('accept', () => ({ outcome: 'refused', reason: 'No.' })),
    /customer wrote: .* refused: No/u,
  ],
  [
    { message: () => 401, methods: () => ({ view: () => ({}) }) },
    /answered with 401 by the webhook/u,
  ],
  [shows('requests', { requests: [] }), /was taken by the webhook, and the view shows no request/u],
  [shows('conversation', { conversation: null }), /After accept: no conversation is in the view/u],
  [
    acts('submit', () => ({ outcome: 'done' })),
    /After submit: the conversation is still in the view/u,
  ],
];

for (const [wrong, sentence] of NOT_YET) {
  test(`told, and not failed: ${sentence.source}`, async (context) => {
    const { outcome, problem } = await conversation(context, wrong);
    assert.match(problem, sentence);
    assert.equal(outcome, 'not tried');
  });
}

test('what others have on the desk is left alone', async (context) => {
  const asked: unknown[] = [];
  const strangers: Wrong = {
    methods: ({ view, act }) => ({
      view: (params) => ({
        ...(view?.(params) as object),
        requests: [{ id: 'theirs', customerName: 'Eve Somebody', customerPhone: '+12025550199' }],
        tasks: [{ id: 'theirs too', title: 'Bob Somebody' }],
      }),
      act(params) {
        asked.push(params.action);
        return act?.(params);
      },
    }),
  };
  const { outcome, problem } = await conversation(context, strangers);
  assert.equal(outcome, 'not tried', problem);
  assert.match(problem, /the view shows no request/u);
  assert.doesNotMatch(JSON.stringify(asked), /theirs/u);
});
