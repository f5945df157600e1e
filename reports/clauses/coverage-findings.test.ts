import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { edit, findings, only, SOUND, TWIN } from './test-checked.ts';
import { clause } from './test-fixtures.ts';

const NEEDS_TWO =
  /^clauses\.yaml:7: WA-TRF-08 is a MUST and needs an example and a refusal or boundary: /;

describe('checkFeatures: what a clause needs', () => {
  it('wants a scenario for each clause, an example and a refusal or boundary for a MUST', (test) => {
    const may = clause({ id: 'WA-TRF-12', level: 'MAY', line: 30 });
    assert.match(
      only(test, { clauses: [clause(), may] }),
      /^clauses\.yaml:30: WA-TRF-12 has no scenario: write one in transfer\.feature/,
    );
    const oneScenario = edit(/\n {4}Scenario: The second[^]*$/, '');
    assert.match(only(test, oneScenario), NEEDS_TWO);
    assert.deepEqual(
      findings(test, { ...oneScenario, clauses: [clause({ level: 'SHOULD' })] }),
      [],
    );
  });

  it('does not take a second scenario of the same name for another example', (test) => {
    const copy = edit('Scenario: The second agent leaves', 'Scenario: The time runs out');
    assert.match(only(test, copy), NEEDS_TWO);
  });

  it('counts the rows of an outline, but not the same row twice', (test) => {
    const outline = (...ways: string[]) => {
      const rows = ways.map((way) => `        | ${way} |\n`).join('');
      const sound = edit('Scenario: The time', 'Scenario Outline: The time').text;
      const examples = `\n      Examples:\n        | way |\n${rows}`;
      return { text: sound.replace(/\n {4}Scenario: The second[^]*$/, examples) };
    };
    assert.deepEqual(findings(test, outline('door', 'window')), []);
    assert.match(only(test, outline('door')), NEEDS_TWO);
    assert.match(only(test, outline('door', 'door')), NEEDS_TWO);
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
});
