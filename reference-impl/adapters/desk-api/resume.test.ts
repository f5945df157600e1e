import assert from 'node:assert/strict';
import { test } from 'node:test';
import { follow, serveForTest, type TestSocket } from './test-served.ts';

interface Pane {
  readonly id: string;
  readonly messages?: readonly { readonly text: string }[];
}

/** What a client knows, kept by the rules of the AsyncAPI document. */
interface Known {
  sequence: number;
  texts: readonly string[];
}

const textsOf = (messages: Pane['messages'] = []) => messages.map(({ text }) => text);

function learn(known: Known, frame: Record<string, unknown>): void {
  if (frame['type'] === 'synced') return;
  const sequence = Number(frame['sequence']);
  if (frame['type'] === 'view') {
    const { conversation } = frame['view'] as { conversation: Pane | null };
    known.texts = textsOf(conversation?.messages);
  } else {
    assert.equal(sequence, known.sequence + 1, 'nothing twice, nothing left out');
    const thread = frame['thread'] as { keep: number; add: Required<Pane>['messages'] } | undefined;
    if (thread) known.texts = [...known.texts.slice(0, thread.keep), ...textsOf(thread.add)];
  }
  known.sequence = sequence;
}

/** Reads on from where it stopped until the frame says so, telling that each was seen. */
async function readUntil(
  live: TestSocket,
  known: Known,
  isLast: (frame: Record<string, unknown>) => boolean,
): Promise<void> {
  for (let index = 0; ; index++) {
    const frame = await live.frame(index);
    learn(known, frame);
    if (frame['type'] !== 'synced') live.send({ type: 'seen', sequence: known.sequence });
    if (isLast(frame)) return;
  }
}

test('a client whose connection is cut at any moment misses nothing and sees nothing twice', async () => {
  const { api, act, look, open, write } = await serveForTest();
  const desk = await open();
  await act(desk, { verb: 'signIn' });
  await act(desk, { verb: 'setState', state: 'Available' });
  const written = ['hello'];
  await write('15550100001', 'hello');
  const [request] = (await look(desk)).requests;
  await act(desk, { verb: 'accept', request: request?.id ?? '' });

  const messages = 60;
  const customer = (async () => {
    for (let count = 1; count <= messages; count++) {
      written.push(`message ${count}`);
      assert.equal(await write('15550100001', `message ${count}`), 200);
    }
  })();
  const known: Known = { sequence: -1, texts: [] };
  const url = `${api.url}/api/v1/desks/${desk}/live`;
  let cuts = 0;
  while (known.texts.length < messages / 2) {
    const live = await follow(known.sequence < 0 ? url : `${url}?after=${known.sequence}`);
    const enough = known.sequence + 1 + (cuts % 3);
    await readUntil(live, known, () => known.sequence >= enough);
    live.socket.terminate();
    cuts += 1;
  }
  await customer;
  const live = await follow(`${url}?after=${known.sequence}`);
  live.send({ type: 'sync', id: 1 });
  await readUntil(live, known, ({ type }) => type === 'synced');
  assert.deepEqual(known.texts, written);
  assert.ok(cuts >= 5, `only ${cuts} cuts`);
  await api.close();
});

test('a client that was away for long gets the whole view', async () => {
  const { api, act, open } = await serveForTest();
  const [desk, hands] = [await open(), await open()];
  await act(hands, { verb: 'signIn' });
  for (let turn = 0; turn < 40; turn++) {
    await act(desk, { verb: 'setState', state: turn % 2 === 0 ? 'Available' : 'Idle' });
  }
  const live = await follow(`${api.url}/api/v1/desks/${desk}/live?after=1`);
  assert.equal((await live.frame(0))['type'], 'view');
  await api.close();
});
