import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUSINESS, createBench } from './test-bench.ts';

const challengeOf = (request: Request): string =>
  new URL(request.url).searchParams.get('hub.challenge') ?? '';

test('a webhook that answers with the challenge is verified (1.6)', async () => {
  const { simulator, answerWith } = createBench();
  let asked = '';
  answerWith((request) => {
    asked = `${request.method} ${request.url}`;
    return new Response(challengeOf(request));
  });
  assert.deepEqual(await simulator.subscribe(), { verified: true });
  const url = new URL(asked.slice('GET '.length));
  assert.equal(url.searchParams.get('hub.mode'), 'subscribe');
  assert.equal(url.searchParams.get('hub.verify_token'), BUSINESS.verifyToken);
  assert.match(url.searchParams.get('hub.challenge') ?? '', /^\d+$/);
  assert.ok(
    !JSON.stringify(simulator.wire()).includes(BUSINESS.verifyToken),
    'the token is in the wire log',
  );
});

const REFUSALS: readonly [string, (request: Request) => Response, RegExp][] = [
  ['403', () => new Response('', { status: 403 }), /HTTP 403 \(Forbidden\); 200 is wanted/],
  [
    '201 with the challenge',
    (request) => new Response(challengeOf(request), { status: 201 }),
    /HTTP 201/,
  ],
  ['another text', () => new Response('ok'), /answered the verification with "ok"/],
  ['nothing', () => new Response(''), /with nothing; the challenge \d+ alone is wanted/],
  ['the challenge in JSON', (request) => Response.json(challengeOf(request)), /alone is wanted/],
];

for (const [what, answer, reason] of REFUSALS) {
  test(`a webhook that answers with ${what} is not verified, and the reason says so`, async () => {
    const { simulator, answerWith } = createBench();
    answerWith(answer);
    const result = await simulator.subscribe();
    assert.equal(result.verified, false);
    assert.match(result.reason ?? '', reason);
  });
}

test('a webhook that cannot be reached is not verified', async () => {
  const { simulator, answerWith } = createBench();
  answerWith(() => {
    throw new Error('connection refused');
  });
  const { verified, reason } = await simulator.subscribe();
  assert.equal(verified, false);
  assert.match(reason ?? '', /connection refused/);
});
