import { Command } from 'commander';
import { BadInput } from '../reports/run/bad-input.ts';
import type { Io } from '../reports/run/io.ts';
import type { Sandbox } from '../steps/assemblies/sandbox.ts';
import { whyNotListening } from './listening.ts';
import { sandboxOptions, type SandboxFlags } from './sandbox-flags.ts';
import { toldHandshake, toldSandbox } from './sandbox-told.ts';
import { runUntilEnded } from './until-ended.ts';

/** Phones in the browser, agents' desks and the wire between them, until Ctrl+C. */
export function sandboxCommand(io: Io): Command {
  return new Command('sandbox')
    .description('start a WhatsApp to play with: phones, agent desktops and the wire on one page')
    .option('--port <n>', 'port of the page and the control API; 0 takes a free one', '4600')
    .option('--graph-port <n>', 'port of the Graph API (default: --port + 1, or a free one)')
    .option('--desk-port <n>', "port of the agents' desktops (default: --port + 2, likewise)")
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--customers <n>', 'how many phones there are at the start; one of them writes', '3')
    .option('--seed <n>', 'who they are', '1')
    .option('--webhook-url <url>', 'your own contact centre in place of the reference: its webhook')
    .option('--desk-url <url>', 'a page of your own contact centre, to be shown beside the phones')
    .option('--app-secret <text>', 'key of the signatures of webhooks (default: a new one)')
    .option('--verify-token <text>', 'what the verification handshake carries (default: a new one)')
    .option('--access-token <text>', 'what calls of the Graph API must carry (default: a new one)')
    .option('--phone-number-id <digits>', "id of the business's number")
    .option('--waba-id <digits>', 'id of the WhatsApp Business account')
    .option('--number <number>', "the business's number, with its country code")
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
