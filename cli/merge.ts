import { Command } from 'commander';
import type { MergeFlags } from '../reports/merge/merge-reports.ts';
import type { Io } from '../reports/run/io.ts';
import { endWith } from './end-with.ts';

export function mergeCommand(io: Io): Command {
  return new Command('merge')
    .description('put the reports of all shards of a run together and judge by them')
    .argument('<dir...>', 'folders of the shards (run --shard i/n --out DIR), or conformance.json')
    .option('--known <file>', 'failures that do not fail the run until a day, as for run')
    .option('--json', 'print the conformance report as JSON, and nothing else')
    .option('--out <folder>', 'where the report is written (default: reports/out)')
    .option('--debug', 'show stack traces')
    .action(async (paths: string[], flags: MergeFlags) => {
      const { mergeReports } = await import('../reports/merge/merge-reports.ts');
      endWith(await mergeReports(paths, flags, io));
    });
}
