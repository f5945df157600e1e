import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mustBeSound, mustHaveProved } from './soundness.ts';

const steps = [
  { text: 'it rains', type: 'Context' },
  { text: 'somebody goes out', type: 'Action' },
  { text: 'they are wet', type: 'Outcome' },
] as const;
const asked = (...sentences: readonly string[]) => ({ unexpected: () => sentences });

test('a scenario whose Then looked at something has proved it', () => {
  mustHaveProved(asked(), steps, [0, 0, 0, 1]);
});

test('a Then that looked at nothing proves nothing, whatever was looked at before', () => {
  assert.throws(() => mustHaveProved(asked(), steps, [0, 1, 2, 2]), {
    name: 'NoCheckRan',
    message: 'Nothing was looked at in "they are wet", so it proves nothing.',
  });
});

test('a target that asks the platform for what it does not know is told what it asked', () => {
  assert.throws(() => mustHaveProved(asked('GET /a was asked.', 'GET /b'), steps, [0, 0, 0, 1]), {
    name: 'UnexpectedRequest',
    message: /: GET \/a was asked\.; GET \/b\. Look at the address/,
  });
});

test('a simulator that broke is our own mistake', () => {
  mustBeSound({ failures: () => [] });
  assert.throws(() => mustBeSound({ failures: () => ['It broke.', 'Again.'] }), {
    name: 'SimulatorFailed',
    message: 'It broke.',
  });
});
