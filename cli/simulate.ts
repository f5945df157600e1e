import { Command } from 'commander';
import { BadInput } from '../reports/run/bad-input.ts';
import type { Io } from '../reports/run/io.ts';
import type { Simulated } from '../steps/assemblies/simulate.ts';
import { withBusiness } from './business-options.ts';
import { whyNotListening } from './listening.ts';
import { simulateOptions, type SimulateFlags } from './simulate-flags.ts';
import { toldHandshake, toldWhere } from './simulate-told.ts';
import { runUntilEnded } from './until-ended.ts';

/** The simulated WhatsApp for any contact centre, until Ctrl+C. */
export function simulateCommand(io: Io): Command {
  const command = new Command('simulate')
    .description('start a simulated WhatsApp Business Platform for your own contact centre')
    .option('--port <n>', 'port of the Graph API; 0 takes a free one', '4500')
    .option('--tls-port <n>', 'the same over TLS (default: --port + 1, or a free one as well)')
    .option(
      '--proxy-port <n>',
      'proxy for clients that have graph.facebook.com built in (default: --port + 2, likewise)',
    )
    .option('--control-port <n>', 'control API (default: --port + 3, likewise)')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option(
      '--public-host <name>',
      'how clients on other machines call this one: stands in all addresses that are told, and in links of files',
    )
    .option('--webhook-url <url>', 'where webhooks go; without it they are only noted');
  return withBusiness(command)
    .option(
      '--control-token <text>',
      'asked of clients of the control API, which then listens on --host too',
    )
    .option(
      '--ca-file <file>',
      'where the certificate to be trusted is written (default: a temporary file)',
    )
    .option('--user-ids', 'customers have business-scoped user ids, as from 2026 on')
    .option(
      '--coexistence',
      'tell of messages that were edited or taken back, as of Coexistence numbers',
    )
    .option('--sent-after <time>', 'from an answer to the status sent: 500ms, 2s, 1m', '0s')
    .option('--delivered-after <time>', "from sent to the customer's phone, likewise", '0s')
    .option(
      '--allow <numbers...>',
      'the only recipients there are, as on a test number: others are refused with 131030',
    )
    .option('--seed <n>', 'who the customers are', '1')
    .option('--json', 'print where everything is as JSON')
    .option('--debug', 'show stack traces')
    .action(async (flags: SimulateFlags & { readonly json?: boolean }) => {
      await runUntilEnded(io, {
        start: () => start(flags, io),
        where: toldWhere,
        handshake: async (simulated) => toldHandshake(simulated, await simulated.handshake),
        json: flags.json === true,
      });
    });
}

async function start(flags: SimulateFlags, io: Io): Promise<Simulated> {
  const options = simulateOptions(flags, io);
  const { simulate } = await import('../steps/assemblies/simulate.ts');
  try {
    return await simulate(options);
  } catch (problem) {
    throw new BadInput(whyNot(problem, options), { cause: problem });
  }
}

interface Problem {
  readonly message?: string;
  readonly syscall?: string;
  readonly port?: number;
}

function whyNot(problem: unknown, { host, caFile }: { host: string; caFile?: string }): string {
  const { message = '', syscall = '', port = 0 } = (problem ?? {}) as Problem;
  const inUse = whyNotListening(problem, { host, port });
  if (syscall === 'listen' && inUse !== null) return inUse;
  if (syscall === 'open') return `The certificate cannot be written to ${caFile ?? ''}: ${message}`;
  return `The simulator cannot start: ${message}`;
}
