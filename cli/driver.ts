import { Command } from 'commander';
import { BadInput } from '../reports/run/bad-input.ts';
import type { Io } from '../reports/run/io.ts';
import { palette, wantsColour } from '../reports/terminal/palette.ts';
import type { Tried } from '../steps/assemblies/driven/index.ts';
import { usualDriverLimits } from '../steps/statement/index.ts';
import { checkedUrl } from './simulate-flags.ts';
import { endWith } from './end-with.ts';
import { toldTried } from './driver-told.ts';

/** A driver that is quick enough here is so in a run. */
const limits = {
  answerMs: usualDriverLimits.answerSeconds * 1000,
  startMs: usualDriverLimits.startSeconds * 1000,
};

interface DriverFlags {
  readonly url?: string;
  readonly options?: string;
  readonly json?: boolean;
  readonly agent: readonly string[];
}

/** What helps authors of drivers. */
export function driverCommand(io: Io): Command {
  return new Command('driver')
    .description('help for authors of drivers')
    .addCommand(testCommand(io));
}

function testCommand(io: Io): Command {
  return new Command('test')
    .description(
      'try a driver by itself, and tell all that is wrong with it, in three minutes at the most',
    )
    .usage('[options] [--] <command...>')
    .argument('[command...]', 'how the driver is started: program and arguments, after --')
    .option('--url <url>', 'a driver that is asked over HTTP instead')
    .option(
      '--agent <name>',
      'an agent whom the statement will name, where the driver tells none; may be repeated',
      (name: string, before: readonly string[]) => [...before, name],
      [],
    )
    .option('--options <json>', 'what a statement would hand to the driver, as JSON')
    .option('--json', 'print what came of each check as JSON, and nothing else')
    .option('--debug', 'show stack traces')
    .action(async (command: readonly string[], flags: DriverFlags) => {
      const tried = await carryOut(command, flags, io);
      if (flags.json === true) io.stdout.write(`${JSON.stringify({ checks: tried }, null, 2)}\n`);
      endWith(tried.some(({ outcome }) => outcome === 'failed') ? 1 : 0);
    });
}

async function carryOut(command: readonly string[], flags: DriverFlags, io: Io) {
  const options = optionsIn(flags.options ?? '{}');
  refuseBoth(command, flags);
  const { channelTo, tryDriver, UNDESCRIBED } = await import('../steps/assemblies/driven/index.ts');
  const url = flags.url && checkedUrl(flags.url, 'driver URL');
  const at = url === undefined ? { command, folder: io.cwd } : { url };
  const connect = () => channelTo({ ...at, options, limits });
  const told = toldTried(palette(wantsColour(io.stdout, io.env)));
  const onTried = (tried: Tried): void => {
    if (flags.json !== true) io.stdout.write(told.each(tried));
  };
  const stopwatch = () => performance.now();
  const target = { ...UNDESCRIBED, agents: flags.agent.map((name) => ({ name })) };
  const all = await tryDriver(connect, { target, options, onTried, stopwatch });
  if (flags.json !== true) io.stdout.write(told.sum(all));
  return all;
}

function refuseBoth(command: readonly string[], { url }: DriverFlags): void {
  if ((command.length === 0) !== (url === undefined)) return;
  throw new BadInput(
    url === undefined
      ? 'Which driver? Give its command line after --, as in: deskproof driver test -- python3 driver.py'
      : 'A driver is either started by a command line or asked at --url: give one of them.',
  );
}

function optionsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Readonly<Record<string, unknown>>;
    }
  } catch {
    // Told below: what cannot be read is no object either.
  }
  throw new BadInput(`--options ${text} is no JSON object: give one as in '{"server":"staging"}'.`);
}
