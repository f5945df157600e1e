import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { checkFeatures } from './check-features.ts';
import type { Clause } from './clause-types.ts';
import { clause, featureOf, setOf } from './test-fixtures.ts';
import type { TwinRef } from './coverage-findings.ts';

const SOUND = `Feature: Transfer a conversation
  An agent hands the conversation on.

  @WA-TRF-08
  Rule: An unaccepted transfer is dropped
    Background:
      Given two agents

    Scenario: The time runs out
      Given the second agent is offered the conversation
      And the first agent is done
      When the time to accept runs out
      Then nobody is offered the conversation
      But the first agent is free

    Scenario: The second agent leaves
      Given the second agent is offered the conversation
      When the second agent signs out
      Then nobody is offered the conversation
`;

const TWIN: TwinRef = { id: 'returns-to-sender', clause: 'WA-TRF-08' };
const readings = [
  { id: 'only-available', says: 'So.', default: true },
  { id: 'all-marked', says: 'Or so.' },
] as const;

interface Case {
  readonly text?: string;
  readonly clauses?: readonly Clause[];
  readonly twins?: readonly TwinRef[];
}

/** Findings as `file:line: sentence`. */
function findings(test: TestContext, { text = SOUND, clauses, twins = [TWIN] }: Case): string[] {
  const exclusion = {
    ...clause({ id: 'WA-END-02' }),
    reason: 'It is advice.',
  };
  return checkFeatures({
    clauses: setOf(clauses ?? [clause()], [exclusion]),
    features: [featureOf(test, text)],
    twins,
  }).map(({ file, line, sentence }) => `${file}:${String(line)}: ${sentence}`);
}

function only(test: TestContext, given: Case): string {
  const found = findings(test, given);
  assert.equal(found.length, 1, found.join('\n'));
  return found[0] ?? '';
}

const edit = (from: string | RegExp, to: string) => ({ text: SOUND.replace(from, to) });

describe('checkFeatures', () => {
  it('has nothing against a sound file', (test) => {
    assert.deepEqual(findings(test, {}), []);
  });

  it('wants a description of the Feature', (test) => {
    assert.match(
      only(test, edit('  An agent hands the conversation on.\n', '')),
      /:1: .*lacks a description/,
    );
  });

  it('wants exactly one clause tag on a Rule', (test) => {
    const none = findings(test, edit('@WA-TRF-08', '@slow'));
    assert.ok(none.some((line) => /^transfer\.feature:5: .*no clause tag/.test(line)));
    const two = { ...edit('@WA-TRF-08', '@WA-TRF-08 @WA-TRF-09'), twins: [TWIN] };
    const both = [clause(), clause({ id: 'WA-TRF-09', level: 'SHOULD' })];
    assert.match(only(test, { ...two, clauses: both }), /:5: .*has 2 clause tags/);
  });

  it('names the near clause for an unknown tag', (test) => {
    const found = findings(test, edit('@WA-TRF-08', '@WA-TRF-80'));
    assert.equal(
      found.at(-1),
      'transfer.feature:4: There is no clause WA-TRF-80. Did you mean WA-TRF-08?',
    );
  });

  it('refuses scenarios of an excluded statement', (test) => {
    const text = `${SOUND}\n  @WA-END-02\n  Rule: Advice\n    Scenario: S\n      When it ends\n      Then it ended\n`;
    assert.match(only(test, { text }), /:21: WA-END-02 is excluded, .*It is advice\./);
  });

  it('wants clause tags on Rules only', (test) => {
    const onScenario = edit('    Scenario: The time', '    @WA-TRF-08\n    Scenario: The time');
    assert.match(only(test, onScenario), /:9: The clause tag @WA-TRF-08 belongs on a Rule\./);
    assert.match(only(test, edit('Feature:', '@WA-TRF-08\nFeature:')), /:1: The clause tag/);
  });

  it('wants a clause in the file of its flow', (test) => {
    const text = only(test, { clauses: [clause({ flow: 'end' })] });
    assert.match(text, /:5: WA-TRF-08 belongs in end\.feature, not in transfer\.feature\./);
  });

  it('wants a Rule that rests on our choice to say so', (test) => {
    const clauses = [clause({ choice: 'Nobody gets it back.', study: 'A3' })];
    assert.match(only(test, { clauses }), /:5: .*begins with "Where the documentation is silent"/);
    const saysSo = edit(
      'dropped\n',
      'dropped\n    Where the documentation is silent, nobody gets it.\n\n',
    );
    assert.deepEqual(findings(test, { clauses, ...saysSo }), []);
  });

  it('knows the readings of a clause', (test) => {
    const clauses = [clause({ interpretations: readings })];
    const bind = (tag: string) =>
      edit('    Scenario: The time', `    ${tag}\n    Scenario: The time`);
    assert.deepEqual(findings(test, { clauses, ...bind('@WA-TRF-08:all-marked') }), []);
    assert.match(
      only(test, { clauses, ...bind('@WA-TRF-08:all-market') }),
      /:9: There is no reading of WA-TRF-08 all-market\. Did you mean all-marked\?/,
    );
    assert.match(only(test, { clauses, ...bind('@WA-TRF-80:all-marked') }), /no clause WA-TRF-80/);
    const two = bind('@WA-TRF-08:all-marked @WA-TRF-08:only-available');
    assert.match(
      only(test, { clauses, ...two }),
      /:10: .*two readings of WA-TRF-08, so it would never run/,
    );
    const onRule = edit('@WA-TRF-08', '@WA-TRF-08 @WA-TRF-08:all-marked');
    assert.match(only(test, { clauses, ...onRule }), /:4: The reading .* belongs on the scenarios/);
  });

  it('wants scenarios inside Rules', (test) => {
    const loose = '\n  Scenario: Loose\n    When it ends\n    Then it ended\n\n  @WA';
    assert.match(
      only(test, edit('\n  @WA', loose)),
      /:4: The scenario "Loose" stands outside any Rule/,
    );
  });

  it('allows one When, and counts an And after it', (test) => {
    const second = edit('runs out\n      Then', 'runs out\n      And nobody answers\n      Then');
    assert.match(only(test, second), /:13: "nobody answers" is one more When/);
  });

  it('wants steps to say what they are', (test) => {
    assert.match(
      only(test, edit('      And the first', '      * the first')),
      /:11: The step "the first agent/,
    );
  });

  it('wants Given, When and Then in that order', (test) => {
    const late = edit('      But the', '      Given the');
    assert.match(only(test, late), /:14: "the first agent is free" is a Given that comes too late/);
  });

  it('wants a Then', (test) => {
    const text = SOUND.replace(/signs out\n.*\n$/, 'signs out\n');
    assert.match(only(test, { text }), /:16: The scenario "The second agent leaves" has no Then/);
  });

  it('wants nothing but Givens in a Background', (test) => {
    assert.match(
      only(test, edit('Given two agents', 'When two agents sign in')),
      /:7: A Background only has/,
    );
  });

  it('wants Examples with some rows, and not more than twelve', (test) => {
    const outline = (rows: number) => ({
      text: `${SOUND.replace('Scenario: The second', 'Scenario Outline: The second')}
      Examples:
        | way |
${'        | door |\n'.repeat(rows)}`,
    });
    assert.deepEqual(findings(test, outline(12)), []);
    assert.match(only(test, outline(13)), /:21: The Examples of .* have 13 rows/);
    assert.match(
      findings(test, outline(0)).join('\n'),
      /transfer\.feature:21: The Examples of .* have no rows/,
    );
  });

  it('hears words that a product owner would not say, save in quotes', (test) => {
    const words = ['HTTP', 'a JSON text', 'the API', 'status code', 'null', '200 ms', 'timeouts'];
    for (const word of words) {
      assert.match(only(test, edit('two agents', word)), /:7: A product owner would not say/);
    }
    assert.match(only(test, edit('Rule: An', 'Rule: An undefined')), /:5: .*"undefined"/);
    assert.match(only(test, edit('nobody is', 'the payload is')), /:13: .*"payload"/);
    assert.deepEqual(findings(test, edit('two agents', 'a message "your api is http, null"')), []);
    assert.deepEqual(findings(test, edit('two agents', 'capital forms of nullified items')), []);
  });

  it('hears them in tables and texts beneath a step, too', (test) => {
    const table = edit('two agents', 'agents\n        | name |\n        | css |');
    assert.match(only(test, table), /:9: .*"css"/);
    const text = edit('two agents', "agents\n        '''\n        an endpoint\n        '''");
    assert.match(
      only(test, text.text ? { text: text.text.replaceAll("'''", '"""') } : {}),
      /"endpoint"/,
    );
  });

  it('wants a scenario for each clause, two for a MUST', (test) => {
    const may = clause({ id: 'WA-TRF-12', level: 'MAY', line: 30 });
    assert.match(
      only(test, { clauses: [clause(), may] }),
      /^clauses\.yaml:30: WA-TRF-12 has no scenario: write one in transfer\.feature/,
    );
    const oneScenario = edit(/\n {4}Scenario: The second[^]*$/, '');
    assert.match(only(test, oneScenario), /^clauses\.yaml:7: WA-TRF-08 is a MUST and needs two/);
    assert.deepEqual(
      findings(test, { ...oneScenario, clauses: [clause({ level: 'SHOULD' })] }),
      [],
    );
  });

  it('wants one Rule a clause', (test) => {
    const second = `${SOUND}\n  @WA-TRF-08\n  Rule: Again\n    Scenario: S\n      When it ends\n      Then it ended\n`;
    assert.match(
      only(test, { text: second }),
      /:22: WA-TRF-08 already has its Rule in transfer\.feature:5/,
    );
  });

  it('wants a faulty twin for a MUST, of a known clause, named once', (test) => {
    assert.match(
      only(test, { twins: [] }),
      /^clauses\.yaml:7: WA-TRF-08 is a MUST and needs a faulty twin/,
    );
    assert.deepEqual(findings(test, { twins: [], clauses: [clause({ level: 'SHOULD' })] }), []);
    const stray = { id: 'stray', clause: 'WA-TRF-80', file: 'stray.ts' };
    assert.match(
      only(test, { twins: [TWIN, stray] }),
      /^stray\.ts:1: The twin stray: There is no clause/,
    );
    assert.match(
      only(test, { twins: [TWIN, TWIN] }),
      /:1: There are two twins named returns-to-sender\./,
    );
  });

  it('gives findings in the order of files and lines', (test) => {
    const text = SOUND.replace('two agents', 'an API').replace('signs out', 'loses the API');
    const lines = findings(test, { text, twins: [] }).map((line) => line.split(': ')[0]);
    assert.deepEqual(lines, ['clauses.yaml:7', 'transfer.feature:7', 'transfer.feature:18']);
  });

  it('says so when a file has no Feature at all', (test) => {
    assert.match(
      findings(test, { text: '# nothing yet\n' }).at(-1) ?? '',
      /:1: This file has no Feature\./,
    );
  });
});
