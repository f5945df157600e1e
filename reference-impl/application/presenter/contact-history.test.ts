import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestCentre, type TestCentre } from '../../test-centre.ts';
import type { Desk } from '../desk/desk.ts';

const customer = '12025550143';
const card = 'My card is 4111 1111 1111 1111';

function available({ reference }: TestCentre, agent: string): Desk {
  const desk = reference.openDesk(agent);
  desk.act({ verb: 'signIn' });
  desk.act({ verb: 'setState', state: 'Available' });
  return desk;
}

function acceptAny(desk: Desk): void {
  const [request] = desk.view().requests;
  assert.deepEqual(desk.act({ verb: 'accept', request: request?.id ?? '' }), { outcome: 'done' });
}

/** A contact of the first agent's that is over; the first agent is away since. */
async function afterOneContact(): Promise<{ readonly centre: TestCentre; readonly first: Desk }> {
  const centre = createTestCentre();
  const [name = ''] = centre.reference.administration.agents();
  const first = available(centre, name);
  await centre.write(customer, card);
  acceptAny(first);
  first.act({ verb: 'end' });
  first.act({ verb: 'select', option: 'Refund issued' });
  first.act({ verb: 'submit' });
  first.act({ verb: 'setState', state: 'Idle' });
  return { centre, first };
}

test('an agent finds nothing of earlier contacts before accepting, and nobody else ever does', async () => {
  const { centre, first } = await afterOneContact();
  const [, name = ''] = centre.reference.administration.agents();
  const second = available(centre, name);
  await centre.write(customer, 'Hello again');
  assert.equal(second.view().conversation, null);
  assert.doesNotMatch(second.view().allText, /Refund issued/u);
  acceptAny(second);
  const [contact, ...more] = second.view().conversation?.contactHistory.contacts ?? [];
  assert.deepEqual(more, []);
  assert.deepEqual(contact, {
    channel: 'whatsapp',
    startedAt: centre.clock.now(),
    agents: centre.reference.administration.agents().slice(0, 1),
    reason: 'Refund issued',
    preview: card,
  });
  assert.equal(first.view().conversation, null);
});

test('what the customer wrote earlier is masked while masking is on', async () => {
  const { centre, first } = await afterOneContact();
  first.act({ verb: 'setState', state: 'Available' });
  await centre.write(customer, 'Hello again');
  acceptAny(first);
  centre.reference.administration.setMasking(true);
  const { conversation, allText } = first.view();
  assert.match(conversation?.contactHistory.contacts[0]?.preview ?? '', /^My card is \*/u);
  assert.doesNotMatch(allText, /4111/u);
});
