import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf, settingOf } from './fault-fields.ts';
import type { Fault } from './types.ts';

const fault: Fault = {
  ...{ name: 'late-statuses', story: '', on: false, struck: 0, share: 0.2 },
  setting: { ms: 30_000, statuses: ['sent', 'read'], processed: false },
};

test('every setting has a field, with what holds now', () => {
  assert.deepEqual(
    fieldsOf(fault).map(({ name, value }) => `${name}=${value}`),
    ['share=20', 'times=', 'ms=30000', 'statuses=sent, read', 'processed=no'],
  );
});

test('what is written goes in its own type; what is left empty is not said', () => {
  assert.deepEqual(
    settingOf(fault, {
      share: '50',
      times: '',
      ms: '10',
      statuses: 'sent,  read',
      processed: 'yes',
    }),
    { share: 0.5, ms: 10, statuses: ['sent', 'read'], processed: true },
  );
  assert.deepEqual(settingOf(fault, { times: '3', ms: ' ' }), { times: 3 });
  assert.deepEqual(settingOf(fault, {}), {});
});
