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
 * takes half an hour; what that does not show has a table of its own. With `screen` the profile accessibility is judged on that page.
 *
 * `other-desk.ts [seed] [page|screen]`
 */
const folder = join(packageRoot, 'examples/other-desk');
const [seed, way] = process.argv.slice(2);

/** How it can be judged: which statement, which profile, and what must come out; a later table counts more. */
const ways = {
  core: { file: 'deskproof.yaml', profile: 'core', tables: ['expected-verdicts.json'] },
  page: {
    ...{ file: 'page.yaml', profile: 'core' },
    tables: ['expected-verdicts.json', 'expected-verdicts-page.json'],
  },
  screen: {
    ...{ file: 'page.yaml', profile: 'accessibility' },
    tables: ['expected-verdicts-screen.json'],
  },
} as const;

process.exitCode = await inWords(async () => {
  const source = await loadSource(packageRoot);
  const support = await loadSupportCode(packageRoot);
  const { file, profile, tables } = wayAsked(way);
  const statement = statementOf(source, join(folder, file), {
    ...{ cwd: packageRoot, env: process.env },
  });
  if (!statement) throw new Error('examples/other-desk has no statement.');
  const run = await judgeTarget(source, {
    ...{ target: 'other-desk', profile, seed: seedAsked(seed) },
    ...{ statement, support },
  });
  const table = new Map((await Promise.all(tables.map(written))).flatMap(Object.entries<string>));
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

function wayAsked(argument = 'core'): (typeof ways)[keyof typeof ways] {
  if (Object.hasOwn(ways, argument)) return ways[argument as keyof typeof ways];
  throw new BadInput(`"${argument}" is no way to work it: say page, screen, or nothing.`);
}

async function written(name: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, name), 'utf8');
  return JSON.parse(text) as Record<string, string>;
}
