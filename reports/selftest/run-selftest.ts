import { availableParallelism } from 'node:os';
import { rank } from '../clauses/order.ts';
import { unknownName } from '../clauses/near.ts';
import { BadInput } from '../run/bad-input.ts';
import { isOnScreen, targetNames } from '../run/catalogue.ts';
import type { Catalogue } from '../run/catalogue.ts';
import type { Io } from '../run/io.ts';
import { loadSource } from '../run/suite-source.ts';
import type { SuiteSource } from '../run/suite-source.ts';
import { palette, wantsColour } from '../terminal/palette.ts';
import { milestones, statusLine } from '../terminal/status-line.ts';
import { chooseTwins } from './choose-twins.ts';
import { humanSelftest } from './human-selftest.ts';
import { makeSelftest, selftestExitCode } from './make-selftest.ts';
import { planTargets } from './plan-targets.ts';
import type { Part } from './protocol.ts';
import type { Depth, SelftestReport } from './selftest-report.ts';
import { runTasks } from './worker-pool.ts';

/** What the user wrote after `deskproof selftest`. */
export interface SelftestFlags {
  readonly only?: readonly string[];
  /** The assembly on which the twins run; `memory` where nothing is said. */
  readonly target?: string;
  /** One faulty twin a flow, and the lawful ones that hold another reading: where the whole takes too long. */
  readonly sample?: boolean;
  /** Every twin, but each faulty one by its own clause and what that needs only: in a fifth of the time. */
  readonly quick?: boolean;
  readonly workers?: string;
  readonly json?: boolean;
  readonly debug?: boolean;
}

/** What only tests change. */
export interface SelftestLimits {
  /** Milliseconds for one target before its worker is given up. */
  readonly limitMs: number;
}

const seed = 1;
const usual: SelftestLimits = { limitMs: 60_000 };

/**
 * `deskproof selftest`: judges every faulty twin, lawful twin and null target of the catalogue by the whole suite, in
 * several processes, and tells whether the suite can be trusted.
 * @throws ClauseFileError, FeatureFileError or BadInput, each with sentences ready to be shown.
 */
export async function runSelftest(
  flags: SelftestFlags,
  io: Io,
  limits: SelftestLimits = usual,
): Promise<0 | 1> {
  const started = performance.now();
  const source = await loadSource(io.root);
  const baseline = assemblyOf(source.catalogue, flags.target);
  const { clauses } = source.clauses;
  const depth = depthOf(flags);
  const { catalogue, leftOut } = chooseTwins(source.catalogue, clauses, {
    ...{ only: flags.only ?? [], sample: depth === 'sample' },
    onScreen: isOnScreen(baseline),
  });
  const targets = [baseline, ...targetNames({ ...catalogue, assemblies: [] })];
  const outcomes = await judgeAll(targets, {
    ...{ flags, io, limits },
    planFor: planTargets({ catalogue, clauses, depth, onScreen: isOnScreen(baseline) }),
  });
  const partial = depth === 'sample' || flags.only !== undefined;
  const report = makeSelftest({
    ...{ catalogue, baseline, outcomes, seed, depth, leftOut, partial },
    doubted: source.catalogue.faulty
      .filter(({ id }) => !leftOut.includes(id))
      .map(({ clause }) => clause),
    rank: rank(clauses.values()),
    seconds: (performance.now() - started) / 1000,
  });
  io.stdout.write(
    flags.json === true ? `${JSON.stringify(report, null, 2)}\n` : human(report, source, io),
  );
  return selftestExitCode(report, partial);
}

function depthOf({ sample, quick }: SelftestFlags): Depth {
  if (sample !== true) return quick === true ? 'quick' : 'whole';
  if (quick !== true) return 'sample';
  throw new BadInput(
    '--quick and --sample do not go together: a sample is quick, and fewer twins.',
  );
}

interface Surroundings {
  readonly flags: SelftestFlags;
  readonly io: Io;
  readonly limits: SelftestLimits;
  readonly planFor: (target: string) => readonly Part[];
}

async function judgeAll(targets: readonly string[], surroundings: Surroundings) {
  const { flags, io, limits, planFor } = surroundings;
  const line = statusLine(io.stderr);
  const milestone = milestones(io.stderr, targets.length, 'targets');
  const placed = placedOn(flags.target, targets);
  const limitMs = limits.limitMs * patienceWith(flags.target);
  const tasks = targets.map((plain) => {
    const target = placed.get(plain) ?? plain;
    return { target, seed, budgetMs: limitMs / 2, parts: planFor(plain) };
  });
  let done = 0;
  const onDone = (target: string) => {
    done += 1;
    milestone(done);
    line.show(`${done} of ${targets.length} targets, ${target}`);
  };
  try {
    const workers = workersOf(flags.workers);
    const outcomes = await runTasks(tasks, { root: io.root, workers, limitMs, onDone });
    const plainOf = new Map([...placed].map(([plain, target]) => [target, plain]));
    return new Map([...outcomes].map(([target, each]) => [plainOf.get(target) ?? target, each]));
  } finally {
    line.clear();
  }
}

/** How many times as long as in memory a target may take: sockets are slower, and a screen is slower still. */
function patienceWith(assembly = 'memory'): number {
  if (isOnScreen(assembly)) return 30;
  return assembly === 'memory' ? 1 : 5;
}

/** On another assembly a twin goes by another name; the report keeps the plain one, so that reports can be compared. */
function placedOn(
  assembly: string | undefined,
  targets: readonly string[],
): ReadonlyMap<string, string> {
  if (assembly === undefined || assembly === 'memory') return new Map();
  const twins = targets.filter((target) => /^(?:faulty|lawful):/u.test(target));
  return new Map(twins.map((target) => [target, `${assembly}+${target}`]));
}

function assemblyOf({ assemblies }: Catalogue, wanted = assemblies[0] ?? 'memory'): string {
  if (assemblies.includes(wanted)) return wanted;
  throw new BadInput(unknownName({ kind: 'assembly', wanted, candidates: assemblies }));
}

function human(report: SelftestReport, source: SuiteSource, io: Io): string {
  const flowOf = (id: string) => {
    const { profile = '', flow = '' } = source.clauses.clauses.get(id) ?? {};
    const of = source.clauses.profiles.find((each) => each.id === profile);
    return of?.flows[flow] ?? 'No flow';
  };
  return humanSelftest({ report, flowOf, colours: palette(wantsColour(io.stdout, io.env)) });
}

function workersOf(flag: string | undefined): number {
  if (flag === undefined) return availableParallelism();
  const workers = Number(flag);
  if (/^\d+$/.test(flag) && workers >= 1 && workers <= 64) return workers;
  throw new BadInput(`There cannot be ${flag} workers. It is a whole number from 1 to 64.`);
}
