import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packageRoot } from '../reports/engine/package-root.ts';
import { BadInput } from '../reports/run/bad-input.ts';
import { sandboxOptions, type SandboxFlags } from './sandbox-flags.ts';
import { sandboxCommand } from './sandbox.ts';

const { stdout, stderr } = process;
const io = { stdout, stderr, env: {}, cwd: packageRoot, root: packageRoot };

/** What the command makes of them, before anything is started. */
function options(...flags: readonly string[]) {
  const command = sandboxCommand(io).exitOverride();
  command.parseOptions([...flags]);
  return sandboxOptions(command.opts<SandboxFlags>(), io);
}

test('without flags everything has its usual port, on this machine alone', () => {
  const { host, ports, customers, own } = options();
  assert.deepEqual([host, customers, own], ['127.0.0.1', 3, undefined]);
  assert.deepEqual(ports, { page: 4600, graph: 4601, desks: 4602 });
});

const own = ['--webhook-url', 'http://127.0.0.1:9/'];
const nonsense: readonly (readonly [readonly string[], RegExp])[] = [
  [['--port', 'http'], /^"http" is no --port/],
  [['--customers', '101'], /^"101" is no number of customers/],
  [['--webhook-url', 'nowhere'], /^"nowhere" is no webhook URL/],
  [['--desk-url', 'http://127.0.0.1:1/'], /^--desk-url shows your own contact centre: say with/],
  [[...own, '--desk-port', '1'], /^--desk-port is for the desks of the reference, in whose place /],
  [['--public-host', 'sim.example'], /^--public-host is .* choose one with --control-token\.$/m],
  [['--port', '65534'], /^--port 65534 leaves no room for --desk-port, which is 2 more/],
  [[...own, '--desk-url', 'x y'], /^"x y" is no --desk-url/],
];

test('what makes no sense is a sentence', () => {
  for (const [flags, sentence] of nonsense) {
    assert.throws(
      () => options(...flags),
      (problem) => problem instanceof BadInput && sentence.test(problem.message),
      flags.join(' '),
    );
  }
});
