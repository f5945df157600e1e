import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FeatureFileError, loadFeatures } from './load-features.ts';
import { folderWith } from './test-fixtures.ts';

const SOUND = 'Feature: Sound\n  Scenario: One\n    Given a customer\n';

describe('loadFeatures', () => {
  it('reads the feature files of all folders below, in the order of their paths', (test) => {
    const folder = folderWith(test, {
      'core/b.feature': SOUND,
      'core/a.feature': SOUND,
      'core/notes.txt': 'no feature',
    });
    const found = loadFeatures(folder).map(({ file, flow }) => ({ file, flow }));
    assert.deepEqual(found, [
      { file: join(folder, 'core/a.feature'), flow: 'a' },
      { file: join(folder, 'core/b.feature'), flow: 'b' },
    ]);
  });

  it('names every place that is no Gherkin, in all files', (test) => {
    const folder = folderWith(test, {
      'a.feature': 'Feature: A\n  Scenario: One\n    Given a customer\n    Giben a slip\n',
      'b.feature': 'Nothing of the kind\n',
      'c.feature': SOUND,
    });
    assert.throws(
      () => loadFeatures(folder),
      (error: unknown) => {
        assert.ok(error instanceof FeatureFileError);
        const lines = error.message.split('\n');
        assert.ok(
          lines.some((line) => line.startsWith(`${join(folder, 'a.feature')}:4: This is not`)),
        );
        assert.ok(
          lines.some((line) => line.startsWith(`${join(folder, 'b.feature')}:1: This is not`)),
        );
        assert.ok(!error.message.includes('c.feature'));
        return true;
      },
    );
  });

  it('refuses a folder that does not exist', () => {
    assert.throws(() => loadFeatures('/nowhere/at/all'), /cannot be read \(ENOENT\)/);
  });

  it('gives nothing for a folder without features', (test) => {
    assert.deepEqual(loadFeatures(folderWith(test, { 'notes.txt': '' })), []);
  });
});
