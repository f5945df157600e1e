import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batchBody, type BatchShape, type Happening } from './webhook-batch.ts';
import { webhookBody } from './webhook-body.ts';

const OWNER = { wabaId: '1', phoneNumberId: '2', displayPhoneNumber: '15550783881' };

const wrote = (from: string, id: string): Happening => ({
  value: { contacts: [{ wa_id: from }], messages: [{ from, id }] },
  seconds: 7,
});
const status = (id: string): Happening => ({ value: { statuses: [{ id }] }, seconds: 7 });

interface Change {
  readonly field: string;
  readonly value: Readonly<
    Record<string, readonly { readonly id?: string; readonly wa_id?: string }[]>
  >;
}

const entriesOf = (happened: readonly Happening[], shape: BatchShape) =>
  (
    batchBody(OWNER, happened, shape) as {
      readonly entry: readonly { readonly changes: readonly Change[] }[];
    }
  ).entry;

test('one thing alone looks the same in every shape', () => {
  const one = wrote('491', 'a');
  for (const shape of ['entries', 'changes', 'elements'] as const) {
    assert.deepEqual(batchBody(OWNER, [one], shape), webhookBody(OWNER, one.value), shape);
  }
});

test('an entry for each, or a change for each', () => {
  const two = [wrote('491', 'a'), status('b')];
  assert.deepEqual(
    entriesOf(two, 'entries').map(({ changes }) => changes.length),
    [1, 1],
  );
  assert.deepEqual(
    entriesOf(two, 'changes').map(({ changes }) => changes.length),
    [2],
  );
});

test('neighbours of one kind share a change, with each customer named once and all in order', () => {
  const several = [
    wrote('491', 'a'),
    wrote('492', 'b'),
    wrote('491', 'c'),
    status('d'),
    status('e'),
  ];
  const [first, second, ...more] = entriesOf(several, 'elements').flatMap(({ changes }) => changes);
  assert.deepEqual(more, []);
  assert.deepEqual(
    first?.value['contacts']?.map((contact) => contact.wa_id),
    ['491', '492'],
  );
  assert.deepEqual(
    first.value['messages']?.map(({ id }) => id),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(
    second?.value['statuses']?.map(({ id }) => id),
    ['d', 'e'],
  );
});

test('news about the account keeps its field, and joins nothing', () => {
  const account = {
    value: { event: 'APPROVED' },
    field: 'message_template_status_update',
    seconds: 7,
  };
  const changes = entriesOf([account, account], 'elements').flatMap((entry) => entry.changes);
  assert.deepEqual(
    changes.map(({ field }) => field),
    Array(2).fill('message_template_status_update'),
  );
});
