import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksOf, namesCause } from './test-broken.ts';

for (const wrapUp of ['state', 'note']) {
  test(`the list of reasons is looked at where wrapUp is ${wrapUp}`, (context) =>
    namesCause(context, {
      broken: 'another default',
      changes: { '/claims/variants': { wrapUp } },
      wrong: {
        setUp: { wrapUpReasons: [{ name: 'Resolved' }, { name: 'Call back', default: true }] },
      },
      ...{ pointer: '/wrapUpReasons/0/default', says: /at the desk it is Call back/u },
    }));
}

test('where nothing is wrapped up there is no list of reasons', async (context) => {
  const { named } = await checksOf(context, {
    changes: { '/claims/variants': { wrapUp: 'none' } },
  });
  assert.match(JSON.stringify(named(/^the conversation ends/u)), /end without a list of reasons/u);
});
