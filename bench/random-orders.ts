import process from 'node:process';
import { makeConformance } from '../reports/conformance/make-conformance.ts';
import { packageRoot } from '../reports/engine/package-root.ts';
import { isOnScreen } from '../reports/run/catalogue.ts';
import { judgeTarget } from '../reports/run/judge-target.ts';
import { profileOf, loadSource } from '../reports/run/suite-source.ts';
import { knownTarget } from '../reports/run/run-request.ts';
import { inWords } from './in-words.ts';
import { proveOrders, runsAsked } from './order-proof.ts';

/**
 * The proof that order and seed do not matter: a profile's suite in random order, each time with another seed, then once more in another
 * order with the same seed, which must give the same digest. Ends at the first run that differs; CI runs a sample, the proof 50.
 *
 * `random-orders.ts [seeds, 50] [target, memory] [profile, core]`
 */
process.exitCode = await inWords(async () => {
  const [seeds, wanted = 'memory', named = 'core'] = process.argv.slice(2);
  const runs = runsAsked(seeds);
  const source = await loadSource(packageRoot);
  const target = knownTarget(source.catalogue, wanted);
  const profile = profileOf(source, named).id;
  let count = 0;
  const proved = await proveOrders(runs, async (seed, order) => {
    const options = { target, profile, seed, order: `random:${order}` } as const;
    const report = makeConformance(await judgeTarget(source, options));
    count += 1;
    const { passed, total } = report.scenarios;
    process.stderr.write(
      `${count} of ${2 * runs}: ${passed} of ${total} passed in ${report.seconds.toFixed(0)} s\n`,
    );
    return report;
  });
  if (isOnScreen(target)) await (await import('../steps/drivers/browser/launch.ts')).shutDown();
  return `${profile} on ${target}, ${proved}`;
}, process);
