import { Console } from 'node:console';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../reports/engine/package-root.ts';

/**
 * What the suite costs above bare cucumber. Each row is a fresh process; rows take turns, so that a busy moment of the machine hits all
 * alike; the median of the rounds counts; what takes minutes runs in one round only. Limits: at most 1.6 times the no-op run, at most 3 ms a scenario above it.
 */
const rounds = Number(process.argv[2] ?? 7);
const kinds = [
  { name: 'cucumber, no-op steps', args: ['no-op', 'memory'] },
  { name: 'memory', args: ['real', 'memory'] },
  { name: 'memory, recorded', args: ['recorded', 'memory'] },
  { name: 'nock', args: ['real', 'nock'] },
  { name: 'http', args: ['real', 'http'] },
  { name: 'process', args: ['real', 'process'], once: true },
  { name: 'browser', args: ['real', 'browser'], once: true },
] as const;

interface Once {
  readonly ms: number;
  readonly scenarios: number;
}

function once(args: readonly string[]): Once {
  const script = join(packageRoot, 'bench/suite-once.ts');
  const register = join(packageRoot, 'steps/support/register.js');
  const start = performance.now();
  const out = execFileSync(process.execPath, ['--import', register, script, ...args], {
    encoding: 'utf8',
    timeout: 600_000,
  });
  const { scenarios, failed } = JSON.parse(out) as { scenarios: number; failed: number };
  if (failed > 0)
    throw new Error(
      `${args.join(' ')}: ${failed} steps did not pass; a broken suite has no speed.`,
    );
  return { ms: performance.now() - start, scenarios };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const runs = kinds.map((): Once[] => []);
for (let round = 0; round < rounds; round++) {
  kinds.forEach((kind, i) => {
    if (round === 0 || !('once' in kind)) runs[i]?.push(once(kind.args));
  });
}

const base = median((runs[0] ?? []).map(({ ms }) => ms));
const scenarios = runs[0]?.[0]?.scenarios ?? 0;
const rows = kinds.map(({ name }, i) => {
  const times = (runs[i] ?? []).map(({ ms }) => ms);
  const ms = median(times);
  return {
    assembly: name,
    'median ms': Math.round(ms),
    'min-max ms': `${Math.round(Math.min(...times))}-${Math.round(Math.max(...times))}`,
    'times no-op': Number((ms / base).toFixed(2)),
    'ms above no-op, a scenario': Number(((ms - base) / scenarios).toFixed(2)),
  };
});
process.stdout.write(
  `${scenarios} scenarios, ${rounds} rounds, whole processes, start-up included\n`,
);
new Console(process.stdout).table(rows);

if (runs.flat().some((run) => run.scenarios !== scenarios)) {
  throw new Error('The rows ran different numbers of scenarios, so they cannot be compared.');
}
const memory = rows[1];
if (memory && (memory['times no-op'] > 1.6 || memory['ms above no-op, a scenario'] > 3)) {
  process.stdout.write(
    'The limit is missed: at most 1.6 times, at most 3 ms a scenario above it.\n',
  );
  process.exitCode = 1;
}
