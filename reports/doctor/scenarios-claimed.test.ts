import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../steps/statement/index.ts';
import { packageRoot } from '../engine/package-root.ts';
import { loadSource } from '../run/suite-source.ts';
import { scenariosClaimed } from './scenarios-claimed.ts';

/** As much of a statement as a plan needs. */
function claiming(profiles: readonly string[], features: Statement['claims']['features'] = {}) {
  const claims = { profiles, features, interpretations: {}, variants: {} };
  return { statement: { claims, clock: { kind: 'virtual' } } as Statement, target: 'acme.yaml' };
}

test('what is declared absent is not counted, but what looks for it is', async () => {
  const source = await loadSource(packageRoot);
  const all = await scenariosClaimed(source, claiming(['core']));
  const less = await scenariosClaimed(source, claiming(['core'], { conference: 'unsupported' }));
  const clauses = new Set(less.map(({ clause }) => clause));
  assert.ok(less.length < all.length - 10, `${less.length} of ${all.length}`);
  assert.ok(!clauses.has('WA-CNF-01'));
  assert.ok(less.some(({ probes }) => probes === 'conference'));
});

test('all profiles that are claimed are counted', async () => {
  const source = await loadSource(packageRoot);
  const [core, platform] = await Promise.all([
    scenariosClaimed(source, claiming(['core'])),
    scenariosClaimed(source, claiming(['platform'])),
  ]);
  const both = await scenariosClaimed(source, claiming(['core', 'platform']));
  assert.equal(both.length, core.length + platform.length);
});
