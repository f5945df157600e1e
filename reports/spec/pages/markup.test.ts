import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markup } from './markup.ts';

test('text is escaped, in elements and in attributes', () => {
  const bad = `<i title="a" lang='b'>&amp;`;
  assert.equal(
    markup`<p title="${bad}">${bad}</p>`.toString(),
    '<p title="&lt;i title=&quot;a&quot; lang=&#39;b&#39;&gt;&amp;amp;">&lt;i title=&quot;a&quot; lang=&#39;b&#39;&gt;&amp;amp;</p>',
  );
});

test('markup within markup stays what it is, lists are joined, and what is absent leaves nothing', () => {
  const items = ['a', '<'].map((one) => markup`<li>${one}</li>`);
  assert.equal(
    markup`<ul>${items}</ul>${undefined}${7}`.toString(),
    '<ul><li>a</li><li>&lt;</li></ul>7',
  );
});

test('control characters do not get onto a page; line ends and tabs do', () => {
  assert.equal(markup`${'a\u0000b\u0085c\td\n'}`.toString(), 'a\ufffdb\ufffdc\td\n');
});
