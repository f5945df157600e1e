import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { eitherOf, nearMatches, unknownName } from './near.ts';

const TRANSFERS = ['WA-TRF-01', 'WA-TRF-02', 'WA-TRF-08', 'WA-TRF-10', 'WA-CNF-08'];

describe('nearMatches', () => {
  it('puts swapped digits before other digits', () => {
    assert.equal(nearMatches('WA-TRF-80', TRANSFERS)[0], 'WA-TRF-08');
  });

  it('does not mind the case', () => {
    assert.deepEqual(nearMatches('wa-trf-08', TRANSFERS, 1), ['WA-TRF-08']);
  });

  it('knows the beginning of a long name', () => {
    assert.deepEqual(nearMatches('mem', ['memory-with-http', 'nock']), ['memory-with-http']);
  });

  it('finds nothing near a stranger', () => {
    assert.deepEqual(nearMatches('quite-something-else', TRANSFERS), []);
  });

  it('does not take a wholly different short word for near', () => {
    assert.deepEqual(nearMatches('ab', ['xy']), []);
  });

  it('gives at most as many as asked for, and each once', () => {
    assert.equal(nearMatches('WA-TRF-00', [...TRANSFERS, ...TRANSFERS], 2).length, 2);
    assert.deepEqual(nearMatches('nock', ['nock', 'nock']), ['nock']);
  });

  it('finds every candidate by its own name, first', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(names, (known) => {
        for (const name of known) assert.equal(nearMatches(name, known)[0], name);
      }),
    );
  });
});

describe('unknownName', () => {
  it('suggests what was probably meant', () => {
    const candidates = ['WA-TRF-08', 'WA-POP-01'];
    assert.equal(
      unknownName({ kind: 'clause', wanted: 'WA-TRF-80', candidates }),
      'There is no clause WA-TRF-80. Did you mean WA-TRF-08?',
    );
  });

  it('lists the known names when none is near', () => {
    assert.equal(
      unknownName({ kind: 'target', wanted: 'production', candidates: ['memory', 'nock'] }),
      'There is no target production. Known are memory, nock.',
    );
  });

  it('lists only some of many names', () => {
    const candidates = Array.from({ length: 20 }, (_, at) => `name${String(at)}`);
    const sentence = unknownName({ kind: 'target', wanted: '???????????', candidates });
    assert.match(sentence, /name11 and 8 more\.$/);
  });

  it('says so when there is nothing at all, or nothing was asked for', () => {
    assert.equal(
      unknownName({ kind: 'twin', wanted: '', candidates: [] }),
      'There is no twin "". None are known.',
    );
  });
});

describe('eitherOf', () => {
  it('joins names as a sentence does', () => {
    assert.equal(eitherOf([]), '');
    assert.equal(eitherOf(['a']), 'a');
    assert.equal(eitherOf(['a', 'b', 'c']), 'a, b or c');
  });
});
