import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUSINESS, createBench, errorOf, START } from './test-bench.ts';

const URL_OF_NUMBER = `https://graph.facebook.com/v24.0/${BUSINESS.phoneNumberId}`;

const asking = (token: string | undefined): Request =>
  new Request(URL_OF_NUMBER, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });

test('without a token the answer is 104, whatever else the header holds (3.3)', async () => {
  const { simulator } = createBench();
  for (const authorization of ['', BUSINESS.accessToken, 'Basic abc', 'Bearer']) {
    const response = await simulator.graph(
      new Request(URL_OF_NUMBER, { headers: { authorization } }),
    );
    const error = await errorOf(response);
    assert.deepEqual([response.status, error.code, error.error_subcode], [401, 104, 2500]);
    assert.equal(
      error.message,
      'An active access token must be used to query information about the current user.',
    );
  }
});

test('the business’s own token runs out by the clock when it was told to, at that very moment', async () => {
  const tokens = [{ token: BUSINESS.accessToken, expiresAt: START + 60_000 }];
  const { simulator, advance } = createBench({ tokens });
  await advance(59_999);
  assert.equal((await simulator.graph(asking(BUSINESS.accessToken))).status, 200);
  await advance(1);
  const response = await simulator.graph(asking(BUSINESS.accessToken));
  const error = await errorOf(response);
  assert.deepEqual([response.status, error.code, error.error_subcode], [401, 190, 463]);
  assert.equal(
    error.message,
    'Error validating access token: Session has expired on Monday, 02-Mar-26 01:01:00 PST. The current time is Monday, 02-Mar-26 01:01:00 PST.',
  );
  assert.match(response.headers.get('www-authenticate') ?? '', /"invalid_token" "Error validating/);
});

test('a revoked token is told apart from one that was never issued; other tokens may be good beside it', async () => {
  const tokens = [{ token: 'old', revoked: true }, { token: 'second' }];
  const { simulator } = createBench({ tokens });
  const codes = async (token: string): Promise<unknown[]> => {
    const error = await errorOf(await simulator.graph(asking(token)));
    return [error.code, error.error_subcode];
  };
  assert.deepEqual(await codes('old'), [190, 460]);
  assert.deepEqual(await codes('never'), [190, undefined]);
  for (const token of ['second', BUSINESS.accessToken]) {
    assert.equal((await simulator.graph(asking(token))).status, 200);
  }
});

test('tokens that cannot be are refused as options', () => {
  assert.throws(() => createBench({ tokens: [{ token: '' }] }), /empty token/);
  const expiresAt = Number.NaN;
  assert.throws(() => createBench({ tokens: [{ token: 'x', expiresAt }] }), /x does at NaN/);
});
