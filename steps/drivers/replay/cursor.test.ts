import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tapeIn } from '../../assemblies/recording/tape-lines.ts';
import { Cursor } from './cursor.ts';

function cursorOf(...lines: readonly object[]): Cursor {
  const head = { scenario: 'a\nb', seed: 1 };
  return new Cursor(
    tapeIn([head, ...lines].map((line) => JSON.stringify(line)).join('\n')).entries,
  );
}

const view = 'desk 0: view';
const act = 'desk 0: act';
const notRecorded = (message: RegExp) => ({ name: 'NotRecorded', message });

test('doings come as they were recorded, each with what came of it', () => {
  const cursor = cursorOf({ do: act, with: [1], gave: 'one' }, { do: act, with: [2], gave: 'two' });
  assert.equal(cursor.does(act, '[1]').gave, '"one"');
  assert.equal(cursor.does(act, '[2]').gave, '"two"');
  assert.throws(() => cursor.does(act, '[2]'), notRecorded(/where it ends/u));
});

test('another doing, or the same in other words, is not recorded', () => {
  const cursor = cursorOf({ do: act, with: [1] });
  const message =
    /does not have "desk 0: act \[2\]" at the beginning, where it goes on with "desk 0: act \[1\]"/u;
  assert.throws(() => cursor.does(act, '[2]'), notRecorded(message));
  assert.throws(() => cursor.does('clock: advance', '[1]'), notRecorded(/goes on with/u));
  assert.doesNotThrow(() => cursor.does(act, '[1]'), 'it is still there');
});

test('looks are answered in their order, the last as often as anybody looks', () => {
  const cursor = cursorOf({ look: view, gave: 1, times: 2 }, { look: view, gave: 2 }, { do: act });
  const seen = [1, 2, 3, 4].map(() => cursor.sees(view).gave);
  assert.deepEqual(seen, ['1', '1', '2', '2']);
});

test('what was not looked at in this place is not recorded, wherever else it was', () => {
  const cursor = cursorOf(
    { look: view, gave: 1 },
    { do: act },
    { do: act },
    { look: view, gave: 2 },
  );
  cursor.does(act);
  assert.throws(() => cursor.sees(view), notRecorded(/"desk 0: view" after "desk 0: act"/u));
  cursor.does(act);
  assert.equal(cursor.sees(view).gave, '2');
});

test('what changes with doings only is as it was before', () => {
  const name = 'clock: now';
  const cursor = cursorOf(
    { kept: name, gave: 1 },
    { do: act },
    { do: act },
    { kept: name, gave: 2 },
  );
  cursor.does(act);
  assert.equal(cursor.knows(name).gave, '1');
  cursor.does(act);
  assert.equal(cursor.knows(name).gave, '2');
  assert.throws(() => cursor.knows('customer 0: sent'), notRecorded(/customer 0: sent/u));
});

test('waiting may be left out, and waiting at rest brings nothing', () => {
  const waiting = [
    { do: 'settle', gave: true },
    { do: 'settle', gave: false },
  ];
  const patient = cursorOf(...waiting, { do: act });
  assert.deepEqual(
    [patient.waits().gave, patient.waits().gave, patient.waits().gave],
    ['true', 'false', 'false'],
  );
  assert.doesNotThrow(() => cursorOf(...waiting, { do: act }).does(act));
});

test('waiting where nobody waited is not recorded: nobody knows what would have come', () => {
  assert.throws(() => cursorOf({ do: act }).waits(), notRecorded(/"settle"/u));
  const early = cursorOf({ do: 'settle', gave: true }, { do: act });
  early.waits();
  assert.throws(() => early.waits(), notRecorded(/"settle" after "settle"/u));
});

test('windows are opened in any order, each once', () => {
  const open = (at: number, agent: string) => ({ open: `desk ${at}`, with: agent });
  const cursor = cursorOf(open(0, 'Ada'), open(1, 'Bob'), open(2, 'Ada'));
  const names = ['Bob', 'Ada', 'Ada'].map((agent) => cursor.opens(JSON.stringify(agent)).name);
  assert.deepEqual(names, ['desk 1', 'desk 0', 'desk 2']);
  assert.throws(() => cursor.opens('"Ada"'), notRecorded(/a window of "Ada"/u));
});

test('an answer that was there before is pointed at', () => {
  const cursor = cursorOf({ look: view, gave: 'long' }, { do: act }, { look: view, same: 0 });
  cursor.does(act);
  assert.equal(cursor.sees(view).gave, '"long"');
});
