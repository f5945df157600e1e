import { Command, Option } from 'commander';
import { BadInput } from '../reports/run/bad-input.ts';
import type { Io } from '../reports/run/io.ts';
import type { Served } from '../steps/assemblies/serve.ts';
import { askedToEnd } from './asked-to-end.ts';
import { endWith } from './end-with.ts';
import { numberOf, portOf, whyNotListening } from './listening.ts';
import { laboratoryInJson, serveLaboratory, toldLaboratory } from './serve-laboratory.ts';

interface ServeFlags {
  readonly port: string;
  readonly host: string;
  readonly seed: string;
  readonly customers: string;
  readonly laboratory?: boolean;
  readonly untilStdinEnds?: boolean;
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
    .addOption(
      new Option(
        '--laboratory',
        'instead make contact centres for drivers, each on a virtual clock of its own',
      ).conflicts(['host', 'customers', 'seed']),
    )
    .option('--until-stdin-ends', 'end together with whoever started this, too')
    .option('--json', 'print where everything is as JSON')
    .option('--debug', 'show stack traces')
    .action(async (flags: ServeFlags) => {
      const ended = askedToEnd(flags.untilStdinEnds);
      const { text, close } = await start(io, flags);
      io.stdout.write(text);
      await ended;
      await close();
      endWith(0);
    });
}

/** Something that runs, and what is said of it. */
interface Started {
  readonly text: string;
  readonly close: () => Promise<void>;
}

async function start(io: Io, flags: ServeFlags): Promise<Started> {
  try {
    return await (flags.laboratory === true ? startLaboratory(io, flags) : startCentre(flags));
  } catch (problem) {
    if (problem instanceof BadInput) throw problem;
    throw new BadInput(whyNot(problem, flags), { cause: problem });
  }
}

async function startLaboratory(io: Io, { port, json }: ServeFlags): Promise<Started> {
  const laboratory = await serveLaboratory(io, port);
  const text = json === true ? laboratoryInJson(laboratory) : toldLaboratory(laboratory);
  return { text, close: () => laboratory.close() };
}

async function startCentre(flags: ServeFlags): Promise<Started> {
  const { serve } = await import('../steps/assemblies/serve.ts');
  const port = portOf('--port', flags.port);
  const seed = numberOf('seed', flags.seed, 0xffff_ffff);
  const customers = numberOf('number of customers', flags.customers, 100);
  const served = await serve({ host: flags.host, port, seed, customers });
  const text = flags.json === true ? `${JSON.stringify(served, null, 2)}\n` : told(served);
  return { text, close: () => served.close() };
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
