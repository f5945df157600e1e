import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Conformance } from '../conformance/conformance.ts';
import { packageRoot } from '../engine/package-root.ts';
import { probeAbsences } from './probe-absences.ts';
import { statementOf } from './statement-of.ts';
import { loadSource } from './suite-source.ts';
import { exampleOverHttp, posting, stopTargets } from './test-driven.ts';
import { between, type Middle } from './test-middle.ts';
import { runOn } from './test-run.ts';

const ask = await exampleOverHttp();
const folder = mkdtempSync(join(tmpdir(), 'deskproof-'));
const example = readFileSync(join(packageRoot, 'examples/javascript/deskproof.yaml'), 'utf8');

after(() => {
  stopTargets();
  rmSync(folder, { recursive: true, force: true });
});

interface Stated {
  readonly absent: string;
  /** The reference in place of which the laboratory makes this one. */
  readonly twin?: string;
  readonly middle?: Middle;
  /** A line of the example's statement, in the words of this one. */
  readonly says?: readonly [string, string];
}

/** Writes a statement that declares a feature unsupported. Gives its file. */
async function stating({
  absent,
  twin,
  middle,
  says: [line, said] = ['', ''],
}: Stated): Promise<string> {
  const url = middle ? await between(ask, middle) : await posting(ask);
  const options = twin === undefined ? '' : `\n  options: { twin: 'lawful:${twin}' }`;
  const text = example
    .replace('profiles: [core]', `profiles: [core]\n  features: { ${absent}: unsupported }`)
    .replace('command: [node, driver.js]', `url: ${url}${options}`)
    .replace(line, said);
  const file = join(folder, 'deskproof.yaml');
  writeFileSync(file, text);
  return file;
}

async function judged(stated: Stated, clause: readonly string[]) {
  const target = await stating(stated);
  const out = join(folder, 'out');
  const { code, text } = await runOn(packageRoot, { target, out, clause });
  const report = JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8')) as Conformance;
  const clauses = report.clauses.map(({ id, verdict }) => `${id} ${verdict}`);
  return { code, report, clauses, text: text.replace(/\s+/gu, ' ') };
}

test('a target that lacks what it declares passes, and its profile is named without it', async () => {
  const stated = { absent: 'conference', twin: 'without-conference' };
  const { code, clauses, report, text } = await judged(stated, ['WA-CNF-01', 'WA-AST-01']);
  assert.deepEqual(clauses, ['WA-AST-01 pass', 'WA-CNF-01 not-applicable']);
  assert.equal(code, 0);
  assert.deepEqual(report.profiles, [{ name: 'core', verdict: 'pass', except: ['conference'] }]);
  assert.match(text, /profile core except conference: pass/u);
  assert.match(text, /feature conference is declared unsupported: WA-CNF-01/u);
});

test('one that has it all the same is told so, with exit code 2', async () => {
  const { code, clauses, text } = await judged({ absent: 'conference' }, ['WA-CNF-01']);
  assert.deepEqual(clauses, ['WA-CNF-01 config-error']);
  assert.equal(code, 2);
  assert.match(
    text,
    /Because: \/claims\/features\/conference says unsupported, but the target has it: without conference there should be no enabled Conference control, and there was controls "Transfer", "Conference", "End"\./u,
  );
});

const unsupported =
  (...verbs: readonly string[]): NonNullable<Middle['answer']> =>
  ({ method, params }, result) => {
    const { verb = '' } = (params['action'] ?? {}) as { readonly verb?: string };
    const isOne = ['act', 'admin'].includes(method) && verbs.includes(verb);
    return isOne ? { outcome: 'unsupported' } : result;
  };

test('a driver that says there is no such thing tells of an absence as well', async () => {
  const masking = { absent: 'masking', twin: 'without-masking' };
  const stated = { ...masking, middle: { answer: unsupported('setMasking') } };
  const { clauses } = await judged(stated, ['WA-MSK-01', 'WA-CH-01']);
  assert.deepEqual(clauses, ['WA-CH-01 pass', 'WA-MSK-01 not-applicable']);
});

/** Statements by which nobody may set what all of the tenant share. */
const unset: Readonly<Record<string, readonly [string, string]>> = {
  'nobody administers': ['administration: driver', 'administration: fixtures'],
  'without consent': ['changesTenant: true', 'changesTenant: false'],
};

for (const [why, says] of Object.entries(unset)) {
  test(`${why}, what is absent is looked for on the target as it is set up, and that is told`, async () => {
    const asked = new Set<unknown>();
    const answer: Middle['answer'] = ({ method, params }, result) => {
      if (method === 'admin') asked.add(params['action']);
      return result;
    };
    for (const [absent, clause] of [
      ['masking', 'WA-MSK-01'],
      ['auto-wrap-up', 'WA-WRP-09'],
    ] as const) {
      const stated = { absent, twin: `without-${absent}`, middle: { answer }, says };
      const { clauses, code, text } = await judged(stated, [clause, 'WA-CH-01']);
      assert.deepEqual(clauses.toSorted(), ['WA-CH-01 pass', `${clause} not-applicable`]);
      assert.equal(code, 0);
      const told = `feature ${absent} is declared unsupported, and was looked for on the target as it is set up, for nobody may change that: ${clause}`;
      assert.ok(text.includes(told), text);
    }
    assert.equal(asked.size, 0);
  });
}

test('what is there as the target is set up is found, whoever may set it', async () => {
  const answer: Middle['answer'] = ({ method }, result) =>
    method === 'view' ? JSON.parse(JSON.stringify(result).replaceAll('4111 1111', '****')) : result;
  for (const says of Object.values(unset)) {
    const stated = { absent: 'masking', middle: { answer }, says };
    const { clauses, code, text } = await judged(stated, ['WA-MSK-01']);
    assert.deepEqual(clauses, ['WA-MSK-01 config-error']);
    assert.equal(code, 2);
    assert.match(text, /\/claims\/features\/masking says unsupported, but the target has it/u);
  }
});

test('where a view does not tell, nobody knows whether the feature is absent', async () => {
  const answer: Middle['answer'] = ({ method }, result) => {
    const { conversation } = result as { conversation?: { controls?: unknown } | null };
    if (method !== 'view' || !conversation) return result;
    return { ...result, conversation: { ...conversation, controls: undefined } };
  };
  const stated = { absent: 'conference', twin: 'without-conference', middle: { answer } };
  const { code, clauses } = await judged(stated, ['WA-CNF-01']);
  assert.deepEqual(clauses, ['WA-CNF-01 untestable']);
  assert.equal(code, 1);
});

test('probes can be run by themselves', async () => {
  const source = await loadSource(packageRoot);
  const probed = async (stated: Stated) => {
    const target = await stating(stated);
    const statement = statementOf(source, target, { cwd: folder, env: process.env });
    return statement && probeAbsences(source, { statement, target, seed: 1 });
  };
  assert.deepEqual(await probed({ absent: 'transfer', twin: 'without-transfer' }), [
    { feature: 'transfer', verdict: 'pass' },
  ]);
  const [there] = (await probed({ absent: 'transfer' })) ?? [];
  assert.equal(there?.verdict, 'config-error');
  assert.match(there.message ?? '', /^\/claims\/features\/transfer says unsupported/u);
});
