import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestCentre } from '../../test-centre.ts';

const customer = '16505551234';

async function offered(answer?: () => Response) {
  const centre = createTestCentre(answer ? { answer } : {});
  const desk = centre.reference.openDesk('Agent Ahlström');
  desk.act({ verb: 'signIn' });
  desk.act({ verb: 'setState', state: 'Available' });
  await centre.write(customer, 'Hello');
  const accept = async () => {
    desk.act({ verb: 'accept', request: desk.view().requests[0]?.id ?? '' });
    await centre.advance(0);
  };
  const marks = () => centre.sent.map(({ status, message_id }) => [status, message_id]);
  return { ...centre, desk, accept, marks };
}

test('nothing is marked while it is offered; accepting marks the latest once', async () => {
  const centre = await offered();
  await centre.write(customer, 'Are you there?');
  assert.deepEqual(centre.marks(), []);
  await centre.accept();
  assert.deepEqual(centre.marks(), [['read', 'in.2']]);
  centre.desk.act({ verb: 'open', task: centre.desk.view().tasks[0]?.id ?? '' });
  await centre.advance(0);
  assert.equal(centre.marks().length, 1);
});

test('what comes into the open conversation is marked at once', async () => {
  const centre = await offered();
  await centre.accept();
  await centre.write(customer, 'One more thing');
  assert.deepEqual(centre.marks().at(-1), ['read', 'in.2']);
});

test('nothing is marked while the window has no connection', async () => {
  const centre = await offered();
  await centre.accept();
  centre.desk.act({ verb: 'goOffline' });
  await centre.write(customer, 'One more thing');
  assert.equal(centre.marks().length, 1);
  centre.desk.act({ verb: 'goOnline' });
  await centre.advance(0);
  assert.deepEqual(centre.marks().at(-1), ['read', 'in.2']);
});

test('a mark that was not taken is told again when the agent looks again', async () => {
  const answers = [500, 200];
  const centre = await offered(() => Response.json({}, { status: answers.shift() ?? 200 }));
  await centre.accept();
  assert.deepEqual(centre.marks(), [['read', 'in.1']]);
  centre.desk.act({ verb: 'open', task: centre.desk.view().tasks[0]?.id ?? '' });
  await centre.advance(0);
  assert.deepEqual(centre.marks(), [
    ['read', 'in.1'],
    ['read', 'in.1'],
  ]);
});
