import { Command } from 'commander';
import type { ReplayFlags } from '../reports/replay/replay-recording.ts';
import type { Io } from '../reports/run/io.ts';
import { endWith } from './end-with.ts';

export function replayCommand(io: Io): Command {
  const gather = (id: string, others: readonly string[]) => [...others, id];
  return new Command('replay')
    .description('judge a recorded run again, without its target, or show its wire traffic')
    .argument('<bundle>', 'folder of the recording, or of the reports it lies in')
    .option('--profile <name>', 'by the clauses of this profile (default: that of the run)')
    .option('--clause <id>', 'only this clause (repeatable)', gather, [])
    .option('--seed <n>', 'refused unless it is that of the run')
    .option('--strict', 'SHOULD clauses fail the replay as well')
    .option('--wire', 'show what crossed the wire in the scenarios, in place of judging them')
    .option('--json', 'print the conformance report as JSON, and nothing else')
    .option('--out <folder>', 'where reports are written (default: reports/out/replay)')
    .option('--debug', 'show stack traces')
    .action(async (bundle: string, flags: ReplayFlags) => {
      const { replayRecording } = await import('../reports/replay/replay-recording.ts');
      endWith(await replayRecording(bundle, flags, io));
    });
}
