import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { edit, findings, only, SOUND } from './test-checked.ts';
import { clause } from './test-fixtures.ts';

const readings = [
  { id: 'only-available', says: 'So.', default: true },
  { id: 'all-marked', says: 'Or so.' },
] as const;

describe('checkFeatures: Rules, tags and the file as a whole', () => {
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
    const two = edit('@WA-TRF-08', '@WA-TRF-08 @WA-TRF-09');
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
