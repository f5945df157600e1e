import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import {
  channelTo,
  driverIn,
  tryDriver,
  UNDESCRIBED,
} from '../../steps/assemblies/driven/index.ts';
import type { Statement } from '../../steps/statement/index.ts';
import { loadSupportCode } from '../engine/load-support.ts';
import { packageRoot } from '../engine/package-root.ts';
import { judgeTarget } from './judge-target.ts';
import { statementOf } from './statement-of.ts';
import { loadSource } from './suite-source.ts';

const folder = join(packageRoot, 'examples/other-desk');

/** What must come out clause by clause, as it was written down for the other desk, and for what its page does not show. */
const table = { ...written('expected-verdicts.json'), ...written('expected-verdicts-page.json') };

/** An answer, a transfer with the fault that the other desk has there, and the end with its note. */
const CLAUSES = ['WA-CMP-04', 'WA-PANE-03', 'WA-TRF-05', 'WA-TRF-06', 'WA-WRP-05'];

const source = await loadSource(packageRoot);

function written(name: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Readonly<Record<string, string>>;
}

function stated(): Statement {
  const file = join(folder, 'page.yaml');
  const statement = statementOf(source, file, { cwd: packageRoot, env: process.env });
  assert.ok(statement);
  return statement;
}

test('the driver that works the other desk by its page does all that a driver must', async () => {
  const place = driverIn(stated());
  const tried = await tryDriver(() => channelTo(place), {
    ...{
      target: UNDESCRIBED,
      options: place.options,
      onTried: () => undefined,
      stopwatch: () => 0,
    },
  });
  assert.deepEqual(
    tried.filter(({ outcome }) => outcome !== 'passed'),
    [],
  );
});

test('judged by its page, the other desk is what it is without one, as far as the page shows it', async () => {
  const run = await judgeTarget(source, {
    ...{ target: 'other-desk-page', profile: 'core', seed: 1, clauses: CLAUSES },
    statement: stated(),
    support: await loadSupportCode(packageRoot),
  });
  assert.equal(run.problem, undefined);
  const told = Object.fromEntries(run.clauses.map(({ clause, verdict }) => [clause.id, verdict]));
  assert.deepEqual(told, Object.fromEntries(CLAUSES.map((id) => [id, table[id]])));
});
