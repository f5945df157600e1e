import { Command } from 'commander';
import type { Io } from '../reports/run/io.ts';
import { endWith } from './end-with.ts';

/** Checks a statement and all that it names before anything is judged. */
export function doctorCommand(io: Io): Command {
  return new Command('doctor')
    .description('check a statement and all that it names, before anything is judged')
    .argument('[file]', 'the statement', 'deskproof.yaml')
    .option('--json', 'print what came of each check as JSON, and nothing else')
    .option('--debug', 'show stack traces')
    .action(async (file: string, { json = false }: { readonly json?: boolean }) => {
      const { doctor } = await import('../reports/doctor/doctor.ts');
      endWith(await doctor({ file, json }, io));
    });
}
