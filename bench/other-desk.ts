import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { loadSupportCode } from '../reports/engine/load-support.ts';
import { packageRoot } from '../reports/engine/package-root.ts';
import { BadInput } from '../reports/run/bad-input.ts';
import { judgeTarget } from '../reports/run/judge-target.ts';
import { statementOf } from '../reports/run/statement-of.ts';
import { loadSource } from '../reports/run/suite-source.ts';
import { againstTable } from './against-table.ts';
import { inWords } from './in-words.ts';

/**
 * Judges the core on a contact centre that shares nothing with the reference (examples/other-desk), and compares clause by clause with
 * what must come out, which was written down before: it deviates on purpose.
 *
 * `other-desk.ts [seed]`
 */
const folder = join(packageRoot, 'examples/other-desk');

process.exitCode = await inWords(async () => {
  const source = await loadSource(packageRoot);
  const support = await loadSupportCode(packageRoot);
  const statement = statementOf(source, join(folder, 'deskproof.yaml'), {
    ...{ cwd: packageRoot, env: process.env },
  });
  if (!statement) throw new Error('examples/other-desk has no statement.');
  const run = await judgeTarget(source, {
    ...{ target: 'other-desk', profile: 'core', seed: seedAsked(process.argv[2]) },
    ...{ statement, support },
  });
  const table = new Map(Object.entries(await expected()));
  const judged = new Map(run.clauses.map(({ clause, verdict }) => [clause.id, verdict]));
  const wrong = [run.problem ?? [], againstTable(table, judged)].flat();
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const { length } = run.scenarios;
  return `other desk: ${judged.size} clauses as written down, ${length} scenarios in ${run.seconds.toFixed(1)} s`;
}, process);

function seedAsked(argument = '1'): number {
  if (/^\d+$/u.test(argument)) return Number(argument);
  throw new BadInput(`"${argument}" is no seed: give a whole number.`);
}

async function expected(): Promise<Record<string, string>> {
  const text = await readFile(join(folder, 'expected-verdicts.json'), 'utf8');
  return JSON.parse(text) as Record<string, string>;
}
