import process from 'node:process';
import { makeConformance } from '../reports/conformance/make-conformance.ts';
import { packageRoot } from '../reports/engine/package-root.ts';
import { judgeTarget } from '../reports/run/judge-target.ts';
import { loadSource } from '../reports/run/suite-source.ts';
import { inWords } from './in-words.ts';
import { proveOrders, runsAsked } from './order-proof.ts';

/**
 * The proof that order and seed do not matter: the core suite in random order, each time with another seed, then once more in another
 * order with the same seed, which must give the same digest. Ends at the first run that differs; CI runs a sample, the proof 50.
 */
process.exitCode = await inWords(async () => {
  const runs = runsAsked(process.argv[2]);
  const source = await loadSource(packageRoot);
  return proveOrders(runs, async (seed, order) => {
    const options = { target: 'memory', profile: 'core', seed } as const;
    return makeConformance(await judgeTarget(source, { ...options, order: `random:${order}` }));
  });
}, process);
