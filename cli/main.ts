import { Command } from 'commander';
import { suiteIdentity } from '../reports/conformance/suite-identity.ts';
import { packageRoot } from '../reports/engine/package-root.ts';
import type { Io } from '../reports/run/io.ts';
import { calledAs, userFolder } from './called-as.ts';
import { checkCommand } from './check.ts';
import { doctorCommand } from './doctor.ts';
import { driverCommand } from './driver.ts';
import { guarded } from './guarded.ts';
import { initCommand } from './init.ts';
import { mergeCommand } from './merge.ts';
import { replayCommand } from './replay.ts';
import { runCommand } from './run.ts';
import { sandboxCommand } from './sandbox.ts';
import { selftestCommand } from './selftest.ts';
import { serveCommand } from './serve.ts';
import { simulateCommand } from './simulate.ts';
import { specCommand } from './spec.ts';

/**
 * The `deskproof` command. What a subcommand needs is loaded when it is carried out, so that help comes at once. Ends the process with the
 * exit code of the subcommand.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const io = surroundings(argv);
  const program = new Command('deskproof')
    .description('Proves that agents can handle WhatsApp conversations as documented.')
    .version(
      whichSuite(),
      '-V, --version',
      'say which deskproof this is, and which clauses and features it judges by',
    )
    .addCommand(runCommand(io))
    .addCommand(mergeCommand(io))
    .addCommand(replayCommand(io))
    .addCommand(selftestCommand(io))
    .addCommand(checkCommand(io))
    .addCommand(specCommand(io))
    .addCommand(doctorCommand(io))
    .addCommand(driverCommand(io))
    .addCommand(initCommand(io))
    .addCommand(serveCommand(io))
    .addCommand(simulateCommand(io))
    .addCommand(sandboxCommand(io));
  await guarded(program, argv, io);
}

function surroundings([, script = '']: readonly string[]): Io {
  const { stdout, stderr, env } = process;
  const started = { script, cwd: process.cwd(), env, root: packageRoot };
  const cwd = userFolder(started);
  process.chdir(cwd);
  return { stdout, stderr, env, cwd, root: packageRoot, command: calledAs(started) };
}

/** Two suites judge alike when both lines are equal: the second is the `revision` of `conformance.json`. */
function whichSuite(): string {
  const { name, version, revision } = suiteIdentity(packageRoot);
  return `${name} ${version}\nsuite ${revision}`;
}
