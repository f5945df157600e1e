import assert from 'node:assert/strict';
import { test } from 'node:test';
import { posix } from 'node:path';
import { suiteIdentity } from '../conformance/suite-identity.ts';
import { packageRoot } from '../engine/package-root.ts';
import { loadSource } from '../run/suite-source.ts';
import { makeSpec } from './model/make-spec.ts';
import { specFiles } from './spec-files.ts';
import { takenPictures } from './taken-pictures.ts';
import { hostile, hostileSpec } from './test-spec.ts';

const source = await loadSource(packageRoot);
const spec = makeSpec({
  ...source,
  suite: suiteIdentity(packageRoot),
  profiles: source.clauses.profiles,
  reports: [],
  pictures: takenPictures(packageRoot),
});
const files = specFiles(spec);

const attributes = (html: string, names: string) =>
  [...html.matchAll(new RegExp(`(?<![-\\w])(?:${names})="([^"]*)"`, 'gu'))].map(
    ([, value = '']) => value,
  );

/** The pages of a written spec, by path. */
function pagesOf(written: ReadonlyMap<string, string | Uint8Array>): [string, string][] {
  return [...written].flatMap(([path, content]): [string, string][] =>
    path.endsWith('.html') && typeof content === 'string' ? [[path, content]] : [],
  );
}

for (const [name, written] of [
  ['the real suite', files],
  ['a hostile one', specFiles(hostileSpec())],
] as const) {
  test(`${name}: ids are unique on every page`, () => {
    for (const [path, html] of pagesOf(written)) {
      const ids = attributes(html, 'id');
      assert.equal(new Set(ids).size, ids.length, path);
    }
  });

  test(`${name}: every link, script, style and picture leads somewhere`, () => {
    const pages = new Map(pagesOf(written));
    for (const [path, html] of pages) {
      for (const link of attributes(html, 'href|src')) {
        if (link.startsWith('https://')) continue;
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        assert.ok(written.has(target), `${path}: ${link}`);
        if (anchor !== undefined) {
          assert.ok(attributes(pages.get(target) ?? '', 'id').includes(anchor), `${path}: ${link}`);
        }
      }
    }
  });

  test(`${name}: whatever labels or names something refers to an id that is there`, () => {
    for (const [path, html] of pagesOf(written)) {
      const ids = attributes(html, 'id');
      for (const id of attributes(html, 'aria-labelledby|for')) assert.ok(ids.includes(id), path);
    }
  });
}

test('no hostile text gets onto a page as markup', () => {
  for (const [path, html] of pagesOf(specFiles(hostileSpec()))) {
    const withoutOwn = html.replaceAll(
      /<script src="(?:\.\.\/)?search\.js" defer><\/script>/gu,
      '',
    );
    assert.doesNotMatch(withoutOwn, /<script|<img src=x|onerror=alert\(1\)>|javascript:/u, path);
    assert.ok(html.includes('&lt;script&gt;alert(&#39;x&#39;)'), path);
    assert.ok(!html.includes(hostile) && !html.includes('\u0000'), path);
  }
});

test('every clause of every profile stands exactly once, on the page of its flow', () => {
  for (const clause of source.clauses.clauses.values()) {
    const home = `${clause.profile}/${clause.flow}.html`;
    for (const [path, html] of pagesOf(files)) {
      const times = path === 'index.html' ? 0 : path === home ? 1 : 0;
      const found = html.split(`<section class="clause" id="${clause.id}"`).length - 1;
      assert.equal(found, times, `${clause.id} on ${path}`);
    }
  }
});

test('every clause can be found on the index, and the counts there add up', () => {
  const index = String(files.get('index.html'));
  const rows = [...index.matchAll(/<li data-level="(\w+)"/gu)];
  assert.equal(rows.length, source.clauses.clauses.size);
  for (const { id } of spec.profiles) {
    const own = index.slice(index.indexOf(`id="profile-${id}"`));
    const table = /<tbody>(.*?)<\/tbody>/su.exec(own)?.[1] ?? '';
    const numbers = table
      .split('</tr>')
      .map((row) => [...row.matchAll(/<td>(\d+)<\/td>/gu)].map(([, n]) => Number(n)))
      .filter((row) => row.length > 0);
    const total = numbers.pop() ?? [];
    assert.deepEqual(
      total,
      total.map((_, at) => numbers.reduce((sum, row) => sum + (row[at] ?? 0), 0)),
    );
    const size = [...source.clauses.clauses.values()].filter(
      ({ profile }) => profile === id,
    ).length;
    assert.equal(total.at(-1), size);
    for (const row of [...numbers, total]) {
      assert.equal(
        row.at(-1),
        row.slice(0, -1).reduce((sum, one) => sum + one, 0),
      );
    }
  }
});

test('what is left out is named on the index with its reason', () => {
  const index = String(files.get('index.html'));
  assert.ok(source.clauses.exclusions.length > 0);
  for (const { id, reason } of source.clauses.exclusions) {
    assert.ok(index.includes(`<li id="${id}">`), id);
    assert.ok(index.includes(reason.replaceAll("'", '&#39;')), id);
  }
});

test('every scenario of the features is on a page, and so is what a Rule says of our choice', () => {
  const all = pagesOf(files)
    .map(([, html]) => html)
    .join('');
  const scenarios = spec.profiles.flatMap(({ flows }) =>
    flows.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.scenarios)),
  );
  assert.equal(all.split('<article class="scenario"').length - 1, scenarios.length);
  const written = source.features.flatMap(({ document }) =>
    (document.feature?.children ?? []).flatMap(({ rule }) => rule?.children ?? []),
  );
  assert.equal(scenarios.length, written.filter(({ scenario }) => scenario).length);
  assert.match(all, /Our choice<\/p><p>Where the documentation is silent/u);
});

test('a flow without a picture says nothing of one', () => {
  const bare = spec.profiles.flatMap(({ flows }) => flows).find(({ picture }) => !picture);
  assert.ok(bare);
  assert.doesNotMatch(String(files.get(`${bare.profile}/${bare.id}.html`)), /<figure|<img/u);
});
