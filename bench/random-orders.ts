import { makeConformance } from '../reports/conformance/make-conformance.ts';
import { packageRoot } from '../reports/engine/package-root.ts';
import { judgeTarget } from '../reports/run/judge-target.ts';
import { loadSource } from '../reports/run/suite-source.ts';

/**
 * The proof that order and seed do not matter: the core suite in random order, each time with another seed, then once more in another
 * order with the same seed, which must give the same digest. Ends at the first run that differs; CI runs a sample, the proof 50.
 */
const runs = Number(process.argv[2] ?? 50);
if (!Number.isInteger(runs) || runs < 1) {
  throw new RangeError(
    `${String(process.argv[2])} is no number of runs: give a whole one, from 1.`,
  );
}
const source = await loadSource(packageRoot);

async function digestOf(seed: number, order: number): Promise<string> {
  const run = await judgeTarget(source, {
    target: 'memory',
    profile: 'core',
    seed,
    order: `random:${order}`,
  });
  const report = makeConformance(run);
  const failed = report.clauses
    .flatMap(({ scenarios }) => scenarios)
    .filter(({ verdict }) => verdict !== 'pass');
  if (failed.length > 0 || report.scenarios.failed > 0) {
    const first = failed[0];
    throw new Error(`seed ${seed}, order random:${order}: ${first?.name}: ${first?.message}`);
  }
  return report.digest;
}

for (let seed = 1; seed <= runs; seed++) {
  const digest = await digestOf(seed, seed * 7919);
  const again = await digestOf(seed, seed * 104_729);
  if (digest !== again) throw new Error(`seed ${seed}: another order gave another digest.`);
}
process.stdout.write(
  `random orders: ${runs} seeds, two orders each, every scenario passed, digests agree\n`,
);
