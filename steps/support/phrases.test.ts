import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrases } from './phrases.ts';

const { regexp, transformer } = phrases('weather', { rain: 1, 'rain (heavy)': 2, 'no rain?': 3 });
const taken = (text: string) => regexp.exec(text)?.[0];

test('takes the phrases of its table, the longest that fits, letter by letter', () => {
  assert.equal(taken('rain (heavy)'), 'rain (heavy)');
  assert.equal(taken('rain heavy'), 'rain');
  assert.equal(taken('no rain?'), 'no rain?');
  assert.equal(taken('snow'), undefined);
});

test('gives what a phrase means, and says of any other what is known', () => {
  assert.deepEqual(['rain', 'rain (heavy)'].map(transformer), [1, 2]);
  for (const phrase of ['snow', 'constructor']) {
    assert.throws(() => transformer(phrase), {
      message: `"${phrase}" is no {weather}. Known are: rain, rain (heavy), no rain?.`,
    });
  }
});
