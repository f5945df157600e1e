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
 * what must come out, which was written down before: it deviates on purpose. With `page` it is worked by its page alone, in a browser, which
 * takes half an hour; what that does not show has a table of its own.
 *
 * `other-desk.ts [seed] [page]`
 */
const folder = join(packageRoot, 'examples/other-desk');
const [seed, way] = process.argv.slice(2);

process.exitCode = await inWords(async () => {
  const source = await loadSource(packageRoot);
  const support = await loadSupportCode(packageRoot);
  const isByPage = byPage(way);
  const file = isByPage ? 'page.yaml' : 'deskproof.yaml';
  const statement = statementOf(source, join(folder, file), {
    ...{ cwd: packageRoot, env: process.env },
  });
  if (!statement) throw new Error('examples/other-desk has no statement.');
  const run = await judgeTarget(source, {
    ...{ target: 'other-desk', profile: 'core', seed: seedAsked(seed) },
    ...{ statement, support },
  });
  const unseen = isByPage ? await written('expected-verdicts-page.json') : {};
  const all = { ...(await written('expected-verdicts.json')), ...unseen };
  const table = new Map(Object.entries(all));
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

function byPage(argument?: string): boolean {
  if (argument === undefined || argument === 'page') return argument === 'page';
  throw new BadInput(`"${argument}" is no way to work it: say page, or nothing.`);
}

async function written(name: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, name), 'utf8');
  return JSON.parse(text) as Record<string, string>;
}
