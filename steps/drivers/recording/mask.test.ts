import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskView } from '../../ports/view.ts';
import { createMask } from './mask.ts';

const secret = 'hush-hush';
const ada = { name: 'Ada Byron', phone: '+393471206218' };

/** A mask of a scenario whose nonce is `fgwxs`, with one customer in it. */
function maskOf(strangers = true) {
  const mask = createMask({ nonce: 'fgwxs', secrets: [secret, 'no'], strangers });
  mask.addCustomer(ada);
  mask.own(['Hello fgwxs', 'Agent Brandão']);
  return mask;
}

const tenant: DeskView = {
  agent: { name: 'Agent Brandão', state: 'Engaged' },
  tasks: [
    { id: 'task-1', title: '+39 347 120 6218', preview: 'Where is my parcel?', state: 'Connected' },
    { id: 'task-jane', title: 'Jane Roe', preview: 'My PIN is 4711', state: 'Connected' },
  ],
  history: [{ customerName: 'Jane Roe', reason: 'Resolved' }],
  notifications: [{ id: 'n-1', text: 'Jane Roe missed the answer' }],
  allText: 'Agent Brandão\n+39 347 120 6218 0\nWhere is my parcel?\nJane Roe\n+44 20 7946 0958',
};

test('what is about a customer of the scenario can be read, with the customer as a placeholder', () => {
  const masked = JSON.parse(maskOf().view(tenant)) as DeskView;
  assert.deepEqual(masked.agent, tenant.agent);
  assert.deepEqual(masked.tasks?.[0], tenant.tasks?.[0]);
  const [first, number, parcel] = masked.allText?.split('\n') ?? [];
  assert.deepEqual(
    [first, number, parcel],
    ['Agent Brandão', '+39 347 120 6218 0', 'Where is my parcel?'],
  );
  assert.equal(
    maskOf().view({ announcements: ['Ada Byron (+393471206218): Hello fgwxs'] }),
    '{"announcements":["{{customer 0 name}} ({{customer 0 phone}}): Hello fgwxs"]}',
  );
});

test('of other people nothing can be read, and yet who is the same stays the same', () => {
  const json = maskOf().view(tenant);
  for (const theirs of ['Jane', 'Roe', '4711', '7946', '0958', 'PIN', 'task-jane']) {
    assert.doesNotMatch(json, new RegExp(theirs, 'u'), theirs);
  }
  const { tasks, history, allText = '' } = JSON.parse(json) as DeskView;
  const [, jane] = tasks ?? [];
  const [earlier] = history ?? [];
  assert.deepEqual([jane?.state, earlier?.reason], ['Connected', 'Resolved']);
  assert.equal(earlier?.customerName, jane?.title);
  assert.ok(allText.includes(jane?.title ?? '-'));
});

test('words that scenarios look for in notifications stay', () => {
  const { notifications } = JSON.parse(maskOf().view(tenant)) as DeskView;
  assert.match(notifications?.[0]?.text ?? '', /^‹\w+› ‹\w+› miss ‹\w+› answer$/u);
});

test('what is own from now on can be read from now on', () => {
  const mask = maskOf();
  const view = { announcements: ['Parcel lost'] };
  assert.equal(mask.view(view), '{"announcements":["‹a› ‹b›"]}');
  mask.own('The Parcel');
  assert.equal(mask.view(view), '{"announcements":["Parcel ‹b›"]}');
});

test("an id of other people's things is asked for as it stands in the view; an own one is not touched", () => {
  const mask = maskOf();
  const view = JSON.parse(mask.view(tenant)) as DeskView;
  const theirs = mask.asked([{ verb: 'open', task: 'task-jane' }]);
  assert.equal(theirs, JSON.stringify([{ task: view.tasks?.[1]?.id, verb: 'open' }]));
  assert.match(mask.asked([{ verb: 'open', task: 'task-1' }]) ?? '', /"task-1"/u);
  assert.match(mask.asked([{ verb: 'search', text: 'Jane' }]) ?? '', /"Jane"/u);
});

test('secrets are hidden wherever they stand, too short ones aside', () => {
  const mask = maskOf(false);
  assert.equal(mask.plain(`no ${secret}`), '"no {{hidden 0}}"');
  assert.equal(mask.view({ allText: secret }), '{"allText":"{{hidden 0}}"}');
  assert.equal(mask.thrown({ name: 'Refused', message: secret }).message, '{{hidden 0}}');
});

test("sentences of the target lose words that were other people's in a view", () => {
  const mask = maskOf();
  mask.view(tenant);
  assert.match(mask.sentence('The chat of Jane Roe ended'), /^The chat of ‹\w+› ‹\w+› ended$/u);
  assert.match(mask.foreign('GET /jane 200'), /^‹\w+› \/‹\w+› ‹\w+›$/u);
});

test('where there are no strangers all can be read', () => {
  assert.match(maskOf(false).view(tenant), /Jane Roe/u);
});

test('files are their marks, and nothing at all is nothing', () => {
  const mask = maskOf();
  assert.match(
    mask.asked([{ verb: 'attach', bytes: new Uint8Array(3) }]) ?? '',
    /"bytes":\{"sha256":"[0-9a-f]{64}","bytes":3\}/u,
  );
  assert.equal(mask.plain(undefined), undefined);
});
