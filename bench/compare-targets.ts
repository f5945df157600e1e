import process from 'node:process';
import { loadSupportCode } from '../reports/engine/load-support.ts';
import { packageRoot } from '../reports/engine/package-root.ts';
import type { JudgedRun } from '../reports/conformance/make-conformance.ts';
import { BadInput } from '../reports/run/bad-input.ts';
import { isOnScreen, targetNames } from '../reports/run/catalogue.ts';
import { judgeTarget } from '../reports/run/judge-target.ts';
import { loadSource } from '../reports/run/suite-source.ts';
import { differences, lastingDigest } from './compare-runs.ts';
import { inWords } from './in-words.ts';

/**
 * Judges several targets by the same suite and tells in what they differ from the first, and what a scenario takes on each. Default:
 * memory http process. Twins can be compared as well: faulty:late-timer http+faulty:late-timer.
 */
const chosen = process.argv.slice(2);
process.exitCode = await inWords(
  () => compare(chosen.length > 0 ? chosen : ['memory', 'http', 'process']),
  process,
);

async function compare(targets: readonly string[]): Promise<string> {
  const source = await loadSource(packageRoot);
  const stranger = targets.find((target) => !targetNames(source.catalogue).includes(target));
  if (stranger !== undefined) throw new BadInput(`There is no target ${stranger}.`);
  const support = await loadSupportCode(packageRoot);
  const runs: JudgedRun[] = [];
  for (const target of targets) {
    runs.push(await judgeTarget(source, { target, profile: 'core', seed: 1, support }));
  }
  if (targets.some(isOnScreen))
    await (await import('../steps/drivers/browser/launch.ts')).shutDown();
  const found = runs.slice(1).flatMap((run) => differences(runs[0] ?? run, run));
  const lines = [...runs.map(inALine), ...found, `compare: ${found.length} differences`];
  if (found.length > 0) throw new Error(lines.join('\n'));
  return lines.join('\n');
}

function inALine(run: JudgedRun): string {
  const { target, scenarios, seconds, problem } = run;
  const passed = scenarios.filter(({ verdict }) => verdict === 'pass').length;
  const each = ((seconds * 1000) / Math.max(1, scenarios.length)).toFixed(1);
  const told = `${passed} of ${scenarios.length} scenarios pass, ${seconds.toFixed(1)} s, ${each} ms a scenario`;
  return `${target}: ${told}, ${lastingDigest(run).slice(0, 23)}${problem === undefined ? '' : `. ${problem}`}`;
}
