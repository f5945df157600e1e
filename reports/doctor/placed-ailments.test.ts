import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Examined } from '../../steps/assemblies/driven/index.ts';
import { placedIn } from './placed-ailments.ts';
import { examined, written } from './test-broken.ts';

test('what is wrong with a target is told with the line of the statement that it hangs on', async (context) => {
  const changes = { '/queues': ['Support', 'Verkauf'] };
  const { file } = await written(context, { changes });
  const { failed } = await examined(file);
  const [ailment] = failed;
  assert.equal(ailment?.pointer, '/queues/1', JSON.stringify(failed));
  const lines = readFileSync(file, 'utf8').split('\n');
  assert.match(lines[(ailment.line ?? 0) - 1] ?? '', /Verkauf/u);
});

test('what does not stand in the statement has no line, nor has a file that cannot be read', async (context) => {
  const { file } = await written(context, {});
  const lineIn = (path: string, pointer?: string) => {
    const ailments = [{ sentence: 'S.', hint: 'H.', ...(pointer !== undefined && { pointer }) }];
    const told: Examined = placedIn(path)({ what: 'x', outcome: 'failed', ailments });
    return 'ailments' in told ? told.ailments[0]?.line : 0;
  };
  assert.equal(typeof lineIn(file, '/timeouts/accept'), 'number');
  assert.equal(lineIn(file, '/timeouts/other'), undefined);
  assert.equal(lineIn(file), undefined);
  assert.equal(lineIn('/no/such/file.yaml', '/queues'), undefined);
});
