import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slotsOf, stepList, withSlots } from './gherkin.ts';

const step = { keyword: 'When', text: 'the customer writes "<b>Hi</b> <name>" to <name>' };

test('a placeholder of an outline is set apart; brackets that somebody wrote are not', () => {
  assert.equal(
    stepList([step], ['name']).toString(),
    '<ol class="steps"><li><span class="keyword">When</span> <div class="step">the customer writes <bdi class="value">&quot;&lt;b&gt;Hi&lt;/b&gt; <var>name</var>&quot;</bdi> to <var>name</var></div></li>\n</ol>',
  );
});

test('without examples there are no placeholders', () => {
  assert.deepEqual(slotsOf({ examples: [] }), []);
  assert.equal(withSlots('<name>', []).join(''), '&lt;name&gt;');
});

test('tables and longer texts stand with their step, line by line as they are', () => {
  const html = stepList([{ ...step, table: [['a', '<b>']], quote: 'one\n\n*two*' }]).toString();
  assert.match(
    html,
    /<table><tr><td><bdi>a<\/bdi><\/td><td><bdi>&lt;b&gt;<\/bdi><\/td><\/tr><\/table>/u,
  );
  assert.match(html, /<blockquote><bdi>one\n\n\*two\*<\/bdi><\/blockquote>/u);
});
