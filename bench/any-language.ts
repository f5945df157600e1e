import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { loadSupportCode } from '../reports/engine/load-support.ts';
import { packageRoot } from '../reports/engine/package-root.ts';
import type { JudgedRun } from '../reports/conformance/make-conformance.ts';
import { judgeTarget, type JudgeOptions } from '../reports/run/judge-target.ts';
import { statementOf } from '../reports/run/statement-of.ts';
import { loadSource, type SuiteSource } from '../reports/run/suite-source.ts';
import type { Statement } from '../steps/statement/index.ts';
import { differences } from './compare-runs.ts';
import { inWords } from './in-words.ts';

/**
 * The reference behind the example drivers: in Python, in JavaScript, and in JavaScript over HTTP. Each must give memory's verdicts clause
 * by clause, and through each one faulty twin a flow must fail its own clause.
 *
 * `any-language.ts [sample]`: with `sample` only each eighth clause, and one twin each.
 */
const isSample = process.argv[2] === 'sample';

process.exitCode = await inWords(async () => {
  const source = await loadSource(packageRoot);
  const support = await loadSupportCode(packageRoot);
  const http = await listening();
  const clauses = clausesOf(source);
  const judge = (options: Pick<JudgeOptions, 'clauses' | 'statement' | 'target'>) =>
    judgeTarget(source, { profile: 'core', seed: 1, support, ...options });
  try {
    const memory = await judge({ target: 'memory', clauses });
    const problems: string[] = [];
    for (const [name, statement] of statements(source, http.url)) {
      const run = await judge({ target: name, statement, clauses });
      const found = differences(memory, run);
      const kills = await killsThrough(source, { name, statement, judge });
      process.stdout.write(`${name}: ${told(run)}, ${found.length} differences, ${kills.told}\n`);
      problems.push(...found, ...kills.alive);
    }
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return 'any language: the same verdicts, and every twin caught';
  } finally {
    http.stop();
  }
}, process);

function clausesOf({ clauses }: SuiteSource): readonly string[] {
  const core = [...clauses.clauses.values()].filter(({ profile }) => profile === 'core');
  return core.filter((_, at) => !isSample || at % 8 === 0).map(({ id }) => id);
}

/** The example drivers, each with the statement that runs it. */
function statements(source: SuiteSource, url: string): readonly (readonly [string, Statement])[] {
  const read = (folder: string): Statement => {
    const path = join(packageRoot, 'examples', folder, 'deskproof.yaml');
    const statement = statementOf(source, path, { cwd: packageRoot, env: process.env });
    if (statement) return statement;
    throw new Error(`There is no statement in examples/${folder}.`);
  };
  const javascript = read('javascript');
  const { options, limits } = javascript.driver;
  const http: Statement = { ...javascript, driver: { kind: 'url', url, options, limits } };
  return [
    ['python', read('python')],
    ['javascript', javascript],
    ['http', http],
  ];
}

/** The JavaScript driver on a port of its own. */
async function listening() {
  const file = join(packageRoot, 'examples/javascript/driver.js');
  const child = spawn(process.execPath, [file, '--listen', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const signal = AbortSignal.timeout(10_000);
  const [line] = (await once(createInterface(child.stdout), 'line', { signal })) as [string];
  const { url } = JSON.parse(line) as { url: string };
  return { url, stop: () => void child.kill() };
}

interface Through {
  readonly name: string;
  readonly statement: Statement;
  readonly judge: (
    options: Pick<JudgeOptions, 'clauses' | 'statement' | 'target'>,
  ) => Promise<JudgedRun>;
}

async function killsThrough(source: SuiteSource, { name, statement, judge }: Through) {
  const twins = twinsOf(source);
  const alive: string[] = [];
  for (const { id, clause } of twins) {
    const options = { ...statement.driver.options, twin: `faulty:${id}` };
    const broken: Statement = { ...statement, driver: { ...statement.driver, options } };
    const run = await judge({ target: name, statement: broken, clauses: [clause] });
    const verdict = run.clauses[0]?.verdict;
    if (verdict !== 'fail') alive.push(`${name}: ${id} is not caught, ${clause} is ${verdict}.`);
  }
  return { alive, told: `${twins.length - alive.length} of ${twins.length} twins caught` };
}

/** The first faulty twin of each flow. */
function twinsOf({ catalogue, clauses }: SuiteSource) {
  const byFlow = new Map<string, (typeof catalogue.faulty)[number]>();
  for (const twin of catalogue.faulty) {
    const clause = clauses.clauses.get(twin.clause);
    if (clause?.profile !== 'core' || twin.needs === 'screen' || byFlow.has(clause.flow)) continue;
    byFlow.set(clause.flow, twin);
  }
  return [...byFlow.values()].slice(0, isSample ? 1 : undefined);
}

function told({ scenarios, seconds }: JudgedRun): string {
  const passed = scenarios.filter(({ verdict }) => verdict === 'pass').length;
  return `${passed} of ${scenarios.length} scenarios pass in ${seconds.toFixed(1)} s`;
}
