import { once } from 'node:events';
import { Command } from 'commander';
import { BadInput } from '../reports/run/bad-input.ts';
import type { Io } from '../reports/run/io.ts';
import type { Served } from '../steps/assemblies/serve.ts';
import { endWith } from './end-with.ts';
import { numberOf, portOf, whyNotListening } from './listening.ts';

interface ServeFlags {
  readonly port: string;
  readonly host: string;
  readonly seed: string;
  readonly customers: string;
  readonly json?: boolean;
}

/** The reference contact centre for people: a desktop in the browser for each agent, until Ctrl+C. */
export function serveCommand(io: Io): Command {
  return new Command('serve')
    .description('start the reference contact centre, with an agent desktop to open in a browser')
    .option('--port <n>', 'port to listen on; 0 takes a free one', '4400')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--customers <n>', 'how many simulated customers write at the start', '3')
    .option('--seed <n>', 'who they are', '1')
    .option('--json', 'print where everything is as JSON')
    .option('--debug', 'show stack traces')
    .action(async (flags: ServeFlags) => {
      const served = await start(flags);
      io.stdout.write(flags.json === true ? `${JSON.stringify(served, null, 2)}\n` : told(served));
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      await served.close();
      endWith(0);
    });
}

async function start(flags: ServeFlags): Promise<Served> {
  const { serve } = await import('../steps/assemblies/serve.ts');
  const port = portOf('--port', flags.port);
  const seed = numberOf('seed', flags.seed, 0xffff_ffff);
  const customers = numberOf('number of customers', flags.customers, 100);
  try {
    return await serve({ host: flags.host, port, seed, customers });
  } catch (problem) {
    throw new BadInput(whyNot(problem, flags), { cause: problem });
  }
}

function whyNot(problem: unknown, { host, port }: ServeFlags): string {
  const { message = '' } = (problem ?? {}) as { message?: string };
  return (
    whyNotListening(problem, { host, port }) ??
    `The contact centre cannot listen at ${host}, port ${port}: ${message}`
  );
}

function told({ url, desks, webhook }: Served): string {
  const lines = [
    `The reference contact centre is at ${url}`,
    '',
    'Agent desktops (each link signs one agent in):',
    ...desks.map(({ agent, link }) => `  ${agent.padEnd(16)} ${link}`),
    '',
    `Desk API          ${url}/openapi.json, live view ${url}/asyncapi.json`,
    `WhatsApp webhook  ${webhook.url}`,
    `  verify token    ${webhook.verifyToken}`,
    `  app secret      ${webhook.appSecret}`,
    '',
    'Ctrl+C ends it.',
  ];
  return `${lines.join('\n')}\n`;
}
