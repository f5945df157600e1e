import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import { scenarioKey } from '../../steps/support/nonce.ts';
import { changesTenant } from '../clauses/tag-names.ts';
import { loadFeatures } from '../clauses/load-features.ts';
import { packageRoot } from '../engine/package-root.ts';
import { uriOf } from './suite-scenarios.ts';
import { tenantChanges, type SetUp } from './test-tenant.ts';

/** Less time to accept than any scenario gives. */
const documented: SetUp = { timeToAccept: 31, masking: true, autoWrapUp: null };

/** Whether it is tagged, by the key of each scenario below these folders. */
function tagged(folders: RegExp): ReadonlyMap<string, boolean> {
  const pickles = loadFeatures(`${packageRoot}/features`).flatMap((feature) =>
    compile(feature.document, uriOf(packageRoot, feature), IdGenerator.uuid()),
  );
  const own = pickles.filter(({ uri }) => folders.test(uri));
  return new Map(own.map((pickle) => [scenarioKey(pickle), changesTenant(pickle.tags)]));
}

/** Holds what scenarios do in memory against their tags, both ways. */
async function agree(folders: readonly string[], setUp: SetUp): Promise<number> {
  const globs = folders.map((folder) => `features/${folder}/**/*.feature`);
  const changes = await tenantChanges(packageRoot, globs, setUp);
  const tags = tagged(new RegExp(`^features/(?:${folders.join('|')})/`, 'u'));
  const wrong = [...tags].flatMap(([key, isTagged]) => {
    const verbs = changes.get(key);
    if (verbs === undefined) return [`was not run: ${key}`];
    if (isTagged === verbs.length > 0) return [];
    return [
      `${isTagged ? 'tagged, and changes nothing' : `not tagged: ${verbs.join(', ')}`}: ${key}`,
    ];
  });
  assert.deepEqual(wrong, []);
  return [...tags.values()].filter(Boolean).length;
}

test('whatever changes what all of the tenant share is tagged so, and nothing else is', async () => {
  const count = await agree(['core', 'desktop', 'platform'], documented);
  assert.ok(count > 100, String(count));
});

test('so are the probes, where what they look for is said to be absent', async () => {
  await agree(['absence'], { ...documented, masking: false });
});
