import { Command } from 'commander';
import type { Io } from '../reports/run/io.ts';
import type { ProfilesFlags } from '../reports/run/run-profiles.ts';
import { endWith } from './end-with.ts';
import { interruption } from './interruption.ts';

export function runCommand(io: Io): Command {
  const gather = (id: string, others: readonly string[]) => [...others, id];
  return new Command('run')
    .description('judge a target by the clauses of a profile')
    .option(
      '--target <name>',
      'what to judge: memory, nock, http, process, browser, a twin such as http+faulty:<id>, or the statement of your contact centre: deskproof.yaml',
      'memory',
    )
    .option(
      '--profile <name>',
      'the clauses to judge it by: core, desktop, platform, accessibility; again for more, one run each (default: the first that the statement claims, else core)',
      gather,
      [],
    )
    .option('--clause <id>', 'only this clause (repeatable)', gather, [])
    .option(
      '--seed <n>',
      'where all randomness comes from: a number, or random (default: 1; of a centre that was there before random)',
    )
    .option('--order <order>', 'of the scenarios: defined, random or random:<n>', 'defined')
    .option('--shard <i/n>', 'judge only the i-th of n parts of the scenarios: see deskproof merge')
    .option('--workers <n>', 'judge with so many processes at the same time (default: 1)')
    .option('--only-failures', 'only the scenarios that did not pass in the last report')
    .option('--from <dir>', 'where that report is (default: where reports are written)')
    .option(
      '--bail <n>',
      'stop after the first n scenarios that do not pass; the others are inconclusive',
    )
    .option(
      '--budget <seconds>',
      'stop when so much time is used up; what was not reached is inconclusive',
    )
    .option('--known <file>', 'failures that do not fail the run until a day: YAML, with reasons')
    .option('--record', 'record the run for deskproof replay (of a statement always done)')
    .option('--strict', 'SHOULD clauses fail the run as well (faulty twins are always judged so)')
    .option('--json', 'print the conformance report as JSON, and nothing else')
    .option('--out <folder>', 'where reports are written (default: reports/out)')
    .option('--no-trace', 'do not run failures on a screen once more to keep a trace of it')
    .option('--no-doctor', 'do not examine what a statement names before it is judged')
    .option('--debug', 'show stack traces')
    .action(async (flags: ProfilesFlags) => {
      const { runProfiles } = await import('../reports/run/run-profiles.ts');
      const interrupted = interruption(io.stderr);
      endWith(await runProfiles(flags, { ...io, interrupted }));
    });
}
