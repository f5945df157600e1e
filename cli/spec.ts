import { Command } from 'commander';
import type { Io } from '../reports/run/io.ts';
import type { SpecFlags } from '../reports/spec/spec-flags.ts';
import type { Camera } from '../reports/spec/write-spec.ts';
import { endWith } from './end-with.ts';

/** The browser is loaded only when somebody wants pictures. */
const camera: Camera = async (flows) =>
  (await import('../steps/assemblies/pictures/take-pictures.ts')).takePictures(flows);

export function specCommand(io: Io): Command {
  const gather = (one: string, others: readonly string[]) => [...others, one];
  return new Command('spec')
    .description('write the living spec: every clause with its source, scenarios and verdict')
    .option('--profile <name>', 'only this profile (repeatable; default: all)', gather, [])
    .option('--target <name>', 'what is judged where no report says it already', 'memory')
    .option('--seed <n>', 'where all randomness comes from: a number, or random', '1')
    .option('--from <file>', 'take verdicts from a conformance.json (repeatable)', gather, [])
    .option('--no-run', 'judge nothing: only show the verdicts of --from')
    .option('--pictures', 'take a picture of each flow with a browser, now')
    .option('--json', 'print what was written as JSON, and nothing else')
    .option('--out <folder>', 'where the pages go (default: reports/out/spec)')
    .option('--debug', 'show stack traces')
    .action(async (flags: SpecFlags) => {
      const { writeSpec } = await import('../reports/spec/write-spec.ts');
      endWith(await writeSpec(flags, io, camera));
    });
}
