import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { edit, findings, only, SOUND } from './test-checked.ts';

describe('checkFeatures: the shape and the words of a scenario', () => {
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

  it('knows every tag', (test) => {
    assert.match(
      only(test, edit('    Scenario: The time', '    @change-tenant\n    Scenario: The time')),
      /:9: There is no tag change-tenant. Did you mean changes-tenant\?/,
    );
    const known = edit('    Scenario: The time', '    @changes-tenant\n    Scenario: The time');
    assert.deepEqual(findings(test, known), []);
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
});
