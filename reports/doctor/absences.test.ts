import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksOf } from './test-broken.ts';

const ABSENT = { '/claims/features': { shortcuts: 'unsupported' } };

test('that nobody can tell whether a feature is absent matters where a clause hangs on it', async (context) => {
  const wrong = { methods: () => ({ view: () => ({}) }) };
  const core = await checksOf(context, { changes: ABSENT, wrong });
  assert.doesNotMatch(core.text, /Nobody can tell/u);
  assert.match(JSON.stringify(core.named(/declared unsupported/u)), /No clause of the profiles/u);
  const both = { ...ABSENT, '/claims/profiles': ['core', 'desktop'] };
  const desktop = await checksOf(context, { changes: both, wrong });
  assert.match(desktop.text, /Nobody can tell whether it is absent/u);
});
