import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadSource } from '../run/suite-source.ts';
import { queuesNeeded } from './queues-needed.ts';

const source = await loadSource(fileURLToPath(new URL('../../', import.meta.url)));

const neededBy = (features: Record<string, 'unsupported'>, profiles = ['core']) =>
  queuesNeeded(source, { claims: { profiles, features, interpretations: {}, variants: {} } });

test('a clause needs as many queues as that of its scenarios which names most', () => {
  const needed = neededBy({});
  assert.equal(needed.get('WA-TRF-10'), 3);
  assert.equal(needed.get('WA-TRF-07'), 2);
  assert.equal(needed.get('WA-MSG-01'), undefined);
});

test('queues that a scenario adds need not be there before', () => {
  assert.equal(neededBy({}).get('WA-TRF-03'), undefined);
});

test('what is not claimed, or has no object, needs none', () => {
  const needed = neededBy({ transfer: 'unsupported', conference: 'unsupported' });
  assert.equal(Math.max(...needed.values()), 1);
  assert.ok([...neededBy({}, ['accessibility']).keys()].every((id) => !id.startsWith('WA-TRF')));
});
