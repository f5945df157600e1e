import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { packageRoot } from '../engine/package-root.ts';

/** For tests: `deskproof` in a process of its own, and in a group of its own like what is typed at a terminal. */
export function command(...args: readonly string[]) {
  const child = spawn(process.execPath, [join(packageRoot, 'cli/deskproof.js'), ...args], {
    ...{ cwd: packageRoot, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), 240_000);
  const ended = (async () => {
    const [stdout, stderr, [code, signal]] = await Promise.all([
      ...[text(child.stdout), text(child.stderr)],
      once(child, 'exit') as Promise<[number | null, string | null]>,
    ] as const);
    clearTimeout(limit);
    return { code, signal, stdout, stderr };
  })();
  return {
    ended,
    /** As a terminal sends it: to the process and to all in its group. */
    signal: (name: NodeJS.Signals) => process.kill(-(child.pid ?? 0), name),
  };
}
