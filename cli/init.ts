import { Command } from 'commander';
import type { InitFlags } from '../reports/init/init-flags.ts';
import type { Io } from '../reports/run/io.ts';
import { askedOn } from './asked-on.ts';
import { endWith } from './end-with.ts';

/** A new statement, from a few questions or from flags. */
export function initCommand(io: Io): Command {
  return new Command('init')
    .description('write a deskproof.yaml that describes your contact centre')
    .option('--out <file>', 'where it is written', 'deskproof.yaml')
    .option('--yes', 'ask nothing: what no flag says is as in the examples')
    .option('--force', 'overwrite what is there')
    .option('--vendor <text>', 'who makes the contact centre')
    .option('--product <text>', 'what it is called')
    .option('--product-version <text>', 'the version that is judged')
    .option('--contact <text>', 'whom to ask about a report')
    .option('--profile <names>', 'what is claimed, with commas between: core,platform')
    .option('--driver <command>', 'how its driver is started, or the URL at which one runs')
    .option('--clock <kind>', 'virtual (the driver moves it) or wall (real time)')
    .option('--phone-number-id <digits>', "id of the business's number")
    .option('--waba-id <digits>', 'id of the WhatsApp Business account')
    .option('--number <number>', "the business's number, as agents see it")
    .option('--webhook-url <url>', 'where the contact centre takes webhooks')
    .option('--ci <service>', 'write a workflow as well: github')
    .option('--debug', 'show stack traces')
    .action(async (flags: InitFlags) => {
      const { init } = await import('../reports/init/init.ts');
      const { stdin, stdout } = process;
      const asked = stdin.isTTY && stdout.isTTY ? askedOn(stdin, stdout) : null;
      endWith(await init(flags, io, asked));
    });
}
