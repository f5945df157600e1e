import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadClauses } from './load-clauses.ts';
import { rank } from './order.ts';

const set = loadClauses(fileURLToPath(new URL('../../features/clauses', import.meta.url)));
const core = [...set.clauses.values()].filter(({ profile }) => profile === 'core');

/** The statements of the study, by area, that the source document or the one it links to makes. */
const DOCUMENTED: Readonly<Record<string, readonly number[]>> = {
  CH: [1],
  ST: [1, 2],
  POP: [1, 2],
  RONA: [1],
  PANE: [1, 2],
  CMP: [1, 2],
  MSK: [1, 2, 3, 4, 5, 6, 8],
  AST: [1, 2, 3],
  TRF: [1, 2, 3, 4, 5, 7, 8],
  CNF: [1, 2, 3, 4, 5, 6, 7, 8],
  END: [1, 2],
  WRP: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  CUS: [1],
  A11Y: [1],
};

const documented = Object.entries(DOCUMENTED).flatMap(([area, numbers]) =>
  numbers.map((number) => ({
    study: `${area}-${String(number)}`,
    id: `WA-${area}-${String(number).padStart(2, '0')}`,
  })),
);

describe('the core profile', () => {
  it('has every documented statement as a MUST, merged into one, or excluded', () => {
    const musts = core.filter(({ level }) => level === 'MUST');
    const merged = musts.flatMap(({ merges }) => merges);
    const excluded = set.exclusions.map(({ id }) => id);
    const known = [...musts.map(({ id }) => id), ...excluded];
    const lost = documented.filter(
      ({ study, id }) => !known.includes(id) && !merged.includes(study),
    );
    assert.deepEqual(lost, []);
  });

  it('has no MUST that the documentation does not make', () => {
    const ids = documented.map(({ id }) => id);
    const invented = core.filter(({ id, level }) => level === 'MUST' && !ids.includes(id));
    assert.deepEqual(invented, []);
  });

  it('takes the level from the certainty, but for look-alikes', () => {
    const level = {
      seed: 'MUST',
      'seed-lost': 'MUST',
      linked: 'MUST',
      related: 'SHOULD',
      inferred: 'MAY',
    };
    const odd = core.filter((clause) => clause.level !== level[clause.certainty]);
    assert.deepEqual(
      odd.map(({ id, level }) => `${id} ${level}`),
      ['WA-MSK-13 SHOULD'],
    );
  });

  it('leads every clause back to a message, a state or a desk', () => {
    const roots = core.filter(({ needs }) => needs.length === 0).map(({ id }) => id);
    assert.deepEqual(roots, ['WA-CH-01', 'WA-ST-01', 'WA-ST-03', 'WA-ST-04']);
  });

  it('ranks what is broken before what breaks with it', () => {
    const ranks = rank(set.clauses.values());
    const before = (cause: string, effect: string) =>
      (ranks.get(cause) ?? Infinity) < (ranks.get(effect) ?? -Infinity);
    assert.ok(before('WA-CMP-02', 'WA-CMP-01'));
    assert.ok(before('WA-TRF-07', 'WA-TRF-08'));
    assert.ok(before('WA-END-01', 'WA-WRP-03'));
  });

  it('cites every document that it lists, and lists no feature or flow without a clause', () => {
    for (const { id, documents, features, flows } of set.profiles) {
      const own = [...set.clauses.values()].filter(({ profile }) => profile === id);
      const excluded = set.exclusions.filter(({ profile }) => profile === id);
      const cited = [...own, ...excluded].flatMap(({ source }) => source);
      for (const key of Object.keys(documents)) {
        assert.ok(
          cited.some(({ document }) => document === key),
          key,
        );
      }
      for (const key of Object.keys(features))
        assert.ok(
          own.some(({ feature }) => feature === key),
          key,
        );
      for (const key of Object.keys(flows))
        assert.ok(
          own.some(({ flow }) => flow === key),
          key,
        );
    }
  });
});
