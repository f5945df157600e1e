import type { Conformance } from '../conformance/conformance.ts';
import type { Io } from './io.ts';
import { runConformance } from './run-conformance.ts';
import type { RunFlags } from './run-request.ts';

/** For tests: `deskproof run` on a small package, with what it printed. `2026-06-15` is the day. */
export async function runOn(
  root: string,
  flags: Partial<RunFlags> = {},
  more: Pick<Io, 'command'> = {},
) {
  const printed: string[] = [];
  const told: string[] = [];
  const io = {
    stdout: { write: (text: string) => printed.push(text) },
    stderr: { write: (text: string) => told.push(text) },
    env: {},
    now: () => Date.UTC(2026, 5, 15, 23, 59),
    cwd: root,
    root,
    ...more,
  };
  const plain: RunFlags = { target: 'memory', clause: [], order: 'defined' };
  const code = await runConformance({ ...plain, ...flags }, io);
  return { code, text: printed.join(''), told: told.join('') };
}

/** For tests: the same with the conformance report. */
export async function reportOf(root: string, flags: Partial<RunFlags> = {}) {
  const { code, text, told } = await runOn(root, { ...flags, json: true });
  return { code, told, report: JSON.parse(text) as Conformance };
}
