import { Console } from 'node:console';
import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { asCalled } from '../reports/run/as-called.ts';
import type { Io } from '../reports/run/io.ts';
import { bearClosedPipes } from './closed-pipes.ts';
import { endWith } from './end-with.ts';

/**
 * Runs the program so that whatever is thrown ends as a sentence and exit code 2. With `--debug` the stack follows; with
 * `--json` standard output stays clean even of what a driver may print.
 */
export async function guarded(
  program: Command,
  argv: readonly string[],
  io: Pick<Io, 'command'>,
): Promise<void> {
  const debug = argv.includes('--debug');
  if (argv.includes('--json')) globalThis.console = new Console(process.stderr);
  bearClosedPipes([process.stdout, process.stderr]);
  const tell = (error: unknown) => {
    process.stderr.write(`${asCalled(debug ? stackOf(error) : sentenceOf(error), io)}\n`);
    endWith(2);
  };
  process.on('uncaughtException', (error) => {
    // While a step runs, cucumber listens too, and judges the scenario by it.
    if (process.listenerCount('uncaughtException') === 1) tell(error);
  });
  withAllBelow(program).forEach((command) => command.exitOverride());
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) endWith(error.exitCode === 0 ? 0 : 2);
    else tell(error);
  }
}

function withAllBelow(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withAllBelow)];
}

const spoken = [
  ...['BadInput', 'ClauseFileError', 'FeatureFileError', 'StatementError', 'SupportLoadError'],
];

/** Our own errors are sentences already; of any other one nobody should have to read the stack. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return `Something went wrong inside deskproof: ${String(error)}`;
  if (spoken.includes(error.name)) return error.message;
  return `Something went wrong inside deskproof: ${error.message} (--debug shows where)`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `\nCaused by: ${error.cause.stack ?? ''}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
