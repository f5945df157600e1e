import { Command } from 'commander';
import type { Io } from '../reports/run/io.ts';
import { endWith } from './end-with.ts';

export function checkCommand(io: Io): Command {
  return new Command('check')
    .description('hold clauses, features and twins against each other')
    .option('--debug', 'show stack traces')
    .action(async () => {
      const { checkSuite } = await import('../reports/run/check-suite.ts');
      endWith(await checkSuite(io));
    });
}
