import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findCycle, rank } from './order.ts';
import type { Needing } from './order.ts';

const order = (clauses: readonly Needing[]) => [...rank(clauses).keys()];

/** Clauses that only need earlier ones (so without cycles), then listed in any order. */
const acyclic = fc
  .array(fc.array(fc.nat()), { maxLength: 12 })
  .map((all) =>
    all.map((needs, at) => ({
      id: String(at),
      needs: at === 0 ? [] : [...new Set(needs.map((need) => String(need % at)))],
    })),
  )
  .chain((clauses) =>
    fc.shuffledSubarray(clauses, { minLength: clauses.length, maxLength: clauses.length }),
  );

describe('rank', () => {
  it('puts a clause after what it needs, and keeps the order given otherwise', () => {
    const clauses = [
      { id: 'effect', needs: ['cause'] },
      { id: 'other', needs: [] },
      { id: 'cause', needs: [] },
    ];
    assert.deepEqual(order(clauses), ['other', 'cause', 'effect']);
  });

  it('counts from 0', () => {
    assert.deepEqual([...rank([{ id: 'only', needs: [] }])], [['only', 0]]);
  });

  it('does not wait for clauses that are not there', () => {
    assert.deepEqual(order([{ id: 'a', needs: ['elsewhere'] }]), ['a']);
  });

  it('ends even on a cycle', () => {
    const clauses = [
      { id: 'a', needs: ['b'] },
      { id: 'b', needs: ['a'] },
      { id: 'c', needs: [] },
    ];
    assert.deepEqual(order(clauses), ['c', 'a', 'b']);
  });

  it('never puts an effect before its cause', () => {
    fc.assert(
      fc.property(acyclic, (clauses) => {
        const ranks = rank(clauses);
        assert.equal(ranks.size, clauses.length);
        for (const { id, needs } of clauses) {
          for (const need of needs) assert.ok((ranks.get(need) ?? 0) < (ranks.get(id) ?? 0));
        }
      }),
    );
  });
});

describe('findCycle', () => {
  it('names the cycle and leaves out what only leads to it', () => {
    const clauses = [
      { id: 'a', needs: ['b'] },
      { id: 'b', needs: ['c'] },
      { id: 'c', needs: ['b'] },
    ];
    assert.deepEqual(findCycle(clauses), ['b', 'c', 'b']);
  });

  it('sees a clause that needs itself', () => {
    assert.deepEqual(findCycle([{ id: 'a', needs: ['a'] }]), ['a', 'a']);
  });

  it('takes a shared need for no cycle', () => {
    fc.assert(
      fc.property(acyclic, (clauses) => {
        assert.equal(findCycle(clauses), undefined);
      }),
    );
  });
});
