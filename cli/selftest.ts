import { Command } from 'commander';
import type { Io } from '../reports/run/io.ts';
import type { SelftestFlags } from '../reports/selftest/run-selftest.ts';
import { endWith } from './end-with.ts';

export function selftestCommand(io: Io): Command {
  return new Command('selftest')
    .description('doubt the suite: break the reference on purpose and see it caught')
    .option(
      '--target <assembly>',
      'where the twins run: memory, nock, http, process or browser',
      'memory',
    )
    .option(
      '--sample',
      'one faulty twin a flow, or those of --only, each by its own clause: where the whole takes hours',
    )
    .option(
      '--quick',
      'every twin, but each faulty one by its own clause and what that needs: not what else it breaks',
    )
    .option('--only <id...>', 'only these twins and null targets')
    .option('--workers <n>', 'processes at work at once (default: one a processor)')
    .option('--json', 'print the outcome as JSON, and nothing else')
    .option('--debug', 'show stack traces')
    .action(async (flags: SelftestFlags) => {
      const { runSelftest } = await import('../reports/selftest/run-selftest.ts');
      endWith(await runSelftest(flags, io));
    });
}
