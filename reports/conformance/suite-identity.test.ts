import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import { suiteIdentity } from './suite-identity.ts';

test('the revision depends on the words of features and clauses, not on where they lie', () => {
  const [one, other] = [fixturePackage(), fixturePackage()];
  const identity = suiteIdentity(one.root);
  assert.equal(identity.name, 'small');
  assert.equal(identity.version, '1.2.3');
  assert.deepEqual(suiteIdentity(other.root), identity);
  appendFileSync(join(other.root, 'features/core/greet.feature'), '\n# more');
  assert.notEqual(suiteIdentity(other.root).revision, identity.revision);
  one.dispose();
  other.dispose();
});
