import { Command } from 'commander';
import { BadInput } from '../reports/run/bad-input.ts';
import type { Io } from '../reports/run/io.ts';
import type { Sandbox } from '../steps/assemblies/sandbox.ts';
import { withBusiness } from './business-options.ts';
import { whyNotListening } from './listening.ts';
import { sandboxOptions, type SandboxFlags } from './sandbox-flags.ts';
import { toldHandshake, toldSandbox } from './sandbox-told.ts';
import { runUntilEnded } from './until-ended.ts';

/** Phones in the browser, agents' desks and the wire between them, until Ctrl+C. */
export function sandboxCommand(io: Io): Command {
  const command = new Command('sandbox')
    .description('start a WhatsApp to play with: phones, agent desktops and the wire on one page')
    .option('--port <n>', 'port of the page and the control API; 0 takes a free one', '4600')
    .option('--graph-port <n>', 'port of the Graph API (default: --port + 1, or a free one)')
    .option('--desk-port <n>', "port of the agents' desktops (default: --port + 2, likewise)")
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option(
      '--public-host <name>',
      'how clients on other machines call this one: stands in all addresses that are told, and in links of files; asks for --control-token',
    )
    .option('--customers <n>', 'how many phones there are at the start; one of them writes', '3')
    .option('--seed <n>', 'who they are', '1')
    .option('--webhook-url <url>', 'your own contact centre in place of the reference: its webhook')
    .option('--desk-url <url>', 'a page of your own contact centre, to be shown beside the phones');
  return withBusiness(command)
    .option('--control-token <text>', 'asked of whoever opens the page: needed for another --host')
    .option('--json', 'print where everything is as JSON')
    .option('--debug', 'show stack traces')
    .action(async (flags: SandboxFlags & { readonly json?: boolean }) => {
      await runUntilEnded(io, {
        start: () => start(flags, io),
        where: toldSandbox,
        handshake: async ({ handshake }) => toldHandshake(await handshake),
        json: flags.json === true,
      });
    });
}

async function start(flags: SandboxFlags, io: Io): Promise<Sandbox> {
  const options = sandboxOptions(flags, io);
  const { openSandbox } = await import('../steps/assemblies/sandbox.ts');
  try {
    return await openSandbox(options);
  } catch (problem) {
    throw new BadInput(whyNot(problem, flags), { cause: problem });
  }
}

function whyNot(problem: unknown, { host }: SandboxFlags): string {
  const { message = '', port = 0 } = (problem ?? {}) as { message?: string; port?: number };
  return whyNotListening(problem, { host, port }) ?? `The sandbox cannot start: ${message}`;
}
