import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diffPieces, piecesOf } from '../../../reference-impl/adapters/desk-api/diff-view.ts';
import { withChange, type KnownView } from './merge-view.ts';

const message = fc.record({
  id: fc.nat({ max: 9 }).map(String),
  text: fc.string(),
  from: fc.constant('customer'),
});
const conversation = fc.record({
  id: fc.constantFrom('a', 'b'),
  state: fc.constantFrom('Connected', 'Wrap Up'),
  messages: fc.array(message, { maxLength: 6 }),
});
const view = fc.record({
  agent: fc.record({ state: fc.constantFrom('Idle', 'Available') }),
  tasks: fc.array(fc.record({ id: fc.string() }), { maxLength: 3 }),
  conversation: fc.option(conversation),
});

test('whatever is seen one after the other, the changes between make the same views again', () => {
  fc.assert(
    fc.property(fc.array(view, { minLength: 1, maxLength: 8 }), (views) => {
      const [first, ...rest] = JSON.parse(JSON.stringify(views)) as typeof views;
      let known = { sequence: 0, view: first } as unknown as KnownView;
      let pieces = piecesOf(first as never);
      for (const next of rest) {
        const after = piecesOf(next as never);
        const change = diffPieces(pieces, after);
        pieces = after;
        if (!change) continue;
        const frame = { type: 'change' as const, sequence: known.sequence + 1, ...change };
        known = withChange(known, JSON.parse(JSON.stringify(frame)) as never) ?? known;
        assert.deepEqual(JSON.parse(JSON.stringify(known.view)), next);
        assert.equal(
          withChange(known, frame as never),
          known,
          'the same change again is nothing new',
        );
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a change before which one is missing is not taken', () => {
  const known = { sequence: 3, view: {} };
  assert.equal(withChange(known, { type: 'change', sequence: 5, set: {} }), null);
});
