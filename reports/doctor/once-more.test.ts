import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { packageRoot } from '../engine/package-root.ts';
import { loadSource } from '../run/suite-source.ts';
import { exampleOverHttp, freePort, stopTargets } from '../run/test-driven.ts';
import { lastingAt } from '../run/test-lasting.ts';
import { between } from '../run/test-middle.ts';
import { diagnose } from './examine-statement.ts';

after(stopTargets);

test('a target that lives on, and knows the messages of before, can be examined once more', async () => {
  const source = await loadSource(packageRoot);
  const url = await between(await exampleOverHttp(), {});
  const statement = await lastingAt(url, await freePort());
  for (const time of ['first', 'second']) {
    const { checks } = await diagnose(source, statement, () => undefined);
    const failed = checks.filter(({ outcome }) => outcome === 'failed');
    assert.deepEqual(failed, [], time);
  }
});
