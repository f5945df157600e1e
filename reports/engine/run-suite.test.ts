import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Envelope } from '@cucumber/messages';
import { scenarioVerdicts } from '../verdicts/scenario-verdicts.ts';
import { everyVerdictFeature, waysToAVerdict } from './fixture/every-verdict.ts';
import { fixtureSuite } from './fixture/fixture-suite.ts';
import type { FixtureSuite } from './fixture/fixture-suite.ts';
import { loadSupportCode, SupportLoadError } from './load-support.ts';
import type { SupportCode } from './support-code.ts';
import { runSuite } from './run-suite.ts';

const outline = `Feature: Rows

  @WA-ROW-01
  Rule: Rows
    @WA-ROW-01:other
    Scenario Outline: a row
      Then it is good for "<target>"
      Examples:
        | target |
        | memory |
        | other  |
  @WA-ROW-02
  Rule: Recorded
    Scenario: a value
      Then "RONA" is recorded
    Scenario: a value
      Then "Idle" is recorded
`;

let suite: FixtureSuite;
let support: SupportCode;

before(async () => {
  suite = fixtureSuite({
    'features/core/every.feature': everyVerdictFeature('WA-ALL-01'),
    'features/core/rows.feature': outline,
    'features/slow/slow.feature':
      'Feature: Slow\n  @WA-SLO-01\n  Rule: S\n' +
      '    Scenario: one\n      When a while of 300 ms passes\n      Then it is good\n' +
      '    Scenario: two\n      Then it is good\n',
  });
  support = await loadSupportCode(suite.root, suite.steps);
});

after(() => suite.dispose());

const run = (more: object = {}) =>
  runSuite({ root: suite.root, target: 'memory', seed: 7, support, ...more });

test('every way to a verdict is judged as its name says', async () => {
  const { messages, problem } = await run({ clauses: ['WA-ALL-01'] });
  const judged = scenarioVerdicts(messages);
  assert.equal(problem, undefined);
  assert.equal(judged.length, Object.keys(waysToAVerdict).length + 1);
  const wanted = judged.map(({ name }) => [name, name.split(':')[0]]);
  assert.deepEqual(
    judged.map(({ name, verdict }) => [name, verdict]),
    wanted,
  );
});

test('a failure tells its step, its line, what was expected and seen, and what led there', async () => {
  const { messages } = await run({ clauses: ['WA-ALL-01'] });
  const failure = scenarioVerdicts(messages).find(({ verdict }) => verdict === 'fail');
  assert.equal(failure?.step?.keyword, 'Then');
  assert.equal(failure.step.pattern, '{word} is thrown at last');
  const text = readFileSync(join(suite.root, failure.uri), 'utf8').split('\n');
  assert.match(text[failure.step.line - 1] ?? '', /Then CheckFailed is thrown at last/);
  assert.equal(failure.expected, 'no request');
  assert.equal(failure.seen, 'one request\n  from Ana');
  assert.deepEqual(failure.evidence?.lines, ['Ana writes "Hi"']);
  assert.equal(failure.thrown, 'CheckFailed');
});

test('one loaded support serves different targets, and rows have ids of their own', async () => {
  const seen = async (target: string) =>
    scenarioVerdicts((await run({ target, clauses: ['WA-ROW-01'] })).messages).map((one) => [
      one.id,
      one.verdict,
    ]);
  const first = 'features/core/rows.feature: a row [1]';
  const second = 'features/core/rows.feature: a row [2]';
  assert.deepEqual(await seen('memory'), [
    [first, 'pass'],
    [second, 'fail'],
  ]);
  assert.deepEqual(await seen('other'), [
    [first, 'fail'],
    [second, 'pass'],
  ]);
});

test('readings leave scenarios out, and equal names are told apart', async () => {
  const { messages } = await run({
    clauses: ['WA-ROW-01', 'WA-ROW-02'],
    readings: 'not @WA-ROW-01:other',
  });
  const judged = scenarioVerdicts(messages);
  assert.deepEqual(
    judged.map(({ id }) => id),
    ['features/core/rows.feature: a value', 'features/core/rows.feature: a value (2)'],
  );
  assert.deepEqual(judged[1]?.recorded, [{ what: 'the label', value: 'Idle' }]);
});

test('an id does not depend on which scenarios run', async () => {
  const lines = readFileSync(join(suite.root, 'features/core/rows.feature'), 'utf8').split('\n');
  const ids = async (line: number) => {
    const scenarios = [`features/core/rows.feature:${line}`];
    return scenarioVerdicts((await run({ scenarios, target: 'other' })).messages).map(
      ({ id }) => id,
    );
  };
  const second = lines.lastIndexOf('    Scenario: a value') + 1;
  const row = lines.indexOf('        | other  |') + 1;
  assert.deepEqual(await ids(second), ['features/core/rows.feature: a value (2)']);
  assert.deepEqual(await ids(row), ['features/core/rows.feature: a row [2]']);
});

test('what is told to stop begins no other scenario and says so in its messages, without a problem', async () => {
  const stopWhen = ({ testCaseFinished }: Envelope) => testCaseFinished && 'it was enough';
  const { messages, problem, outOfTime } = await run({ profiles: ['slow'], stopWhen });
  assert.deepEqual([problem, outOfTime], [undefined, undefined]);
  assert.deepEqual(
    scenarioVerdicts(messages).map(({ verdict, message }) => [verdict, message]),
    [
      ['pass', undefined],
      ['inconclusive', 'not reached: it was enough'],
    ],
  );
});

test('what is interrupted leaves the scenario that runs at the end of its step, and begins no other', async () => {
  const controller = new AbortController();
  const onMessage = ({ testCaseStarted }: Envelope) => testCaseStarted && controller.abort();
  const interrupted = controller.signal;
  const { messages, problem, outOfTime } = await run({
    profiles: ['slow'],
    onMessage,
    interrupted,
  });
  assert.deepEqual([problem, outOfTime], [undefined, undefined]);
  const told = () => scenarioVerdicts(messages).map(({ verdict, message }) => [verdict, message]);
  assert.deepEqual(told(), [
    ['inconclusive', 'not judged to its end: the run was interrupted meanwhile'],
    ['inconclusive', 'not reached: the run was interrupted'],
  ]);
});

test('what was interrupted before it began begins nothing', async () => {
  const { messages } = await run({ profiles: ['slow'], interrupted: AbortSignal.abort() });
  const told = new Set(scenarioVerdicts(messages).map(({ message }) => message));
  assert.deepEqual(told, new Set(['not reached: the run was interrupted']));
});

test('a random order changes the run but not the judgement', async () => {
  const judged = async (order: string) => scenarioVerdicts((await run({ order })).messages);
  const plain = (all: Awaited<ReturnType<typeof judged>>) =>
    all.map(({ id, verdict, line }) => ({ id, verdict, line }));
  assert.deepEqual(plain(await judged('random:3')), plain(await judged('defined')));
  const ran = async (order: string) => {
    const { messages } = await run({ order });
    const names = new Map(messages.map(({ pickle }) => [pickle?.id, pickle?.name]));
    return messages.flatMap(({ testCase }) => names.get(testCase?.pickleId) ?? []);
  };
  assert.notDeepEqual(await ran('random:3'), await ran('defined'));
  assert.deepEqual(await ran('random:3'), await ran('random:3'));
});

test('when the time is used up the run ends, and messages and reports say of each scenario that it was not reached', async () => {
  const formats = {
    'out/spent.xml': 'junit',
    'out/spent.html': 'html',
    'out/spent.ndjson': 'message',
  };
  const { messages, problem, outOfTime } = await run({ profiles: ['slow'], budgetMs: 50, formats });
  assert.equal(problem, undefined);
  assert.match(outOfTime ?? '', /The time of 0\.05 s for the whole run was used up/);
  const judged = scenarioVerdicts(messages);
  assert.equal(judged.length, 2);
  for (const { verdict, message = '' } of judged) {
    assert.equal(verdict, 'inconclusive');
    // On a slow machine the time is over before the first has begun.
    assert.match(
      message,
      /^not (reached|judged to its end): the run's budget of 0\.05 s was spent/,
    );
  }
  for (const path of Object.keys(formats)) {
    const report = readFileSync(join(suite.root, path), 'utf8');
    assert.match(report, /not reached: the run.+s budget of 0\.05 s was spent/, path);
  }
  const junit = readFileSync(join(suite.root, 'out/spent.xml'), 'utf8');
  assert.match(junit, /<failure type="NotReached" message="not reached/);
  assert.match(junit, /failures="2"/);
});

test('a part of a run that begins when the time of the whole is used up begins nothing', async () => {
  const spent = { budgetMs: 60_000, spentMs: 60_000 };
  const { messages, problem, outOfTime } = await run({ clauses: ['WA-ROW-02'], ...spent });
  assert.equal(problem, undefined);
  assert.match(outOfTime ?? '', /The time of 60 s/);
  const told = scenarioVerdicts(messages).map(({ verdict, message }) => [verdict, message]);
  const why = "not reached: the run's budget of 1 min was spent";
  assert.ok(told.length > 0);
  for (const each of told) assert.deepEqual(each, ['inconclusive', why]);
});

test('report files are written where they are asked for', async () => {
  await run({
    clauses: ['WA-ROW-02'],
    formats: { 'out/junit.xml': 'junit', 'out/m.ndjson': 'message' },
  });
  assert.match(readFileSync(join(suite.root, 'out/junit.xml'), 'utf8'), /<testsuite/);
  assert.match(readFileSync(join(suite.root, 'out/m.ndjson'), 'utf8'), /testRunFinished/);
});

test('step code that does not load is told in one sentence', async () => {
  const broken = fixtureSuite({ 'steps/fixture.steps.js': 'import "./nowhere.js";' });
  await assert.rejects(loadSupportCode(broken.root, broken.steps), (error: Error) => {
    assert.ok(error instanceof SupportLoadError);
    assert.match(error.message, /^The step code does not load: .*nowhere/);
    return true;
  });
  broken.dispose();
});
