import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, contrastAmong, contrastLists } from './contrast.ts';
import { same } from './finding.ts';

const news = (text: string) =>
  `Good news, *Señor Pérez*:${text}your parcel no. 4711 is on its way, and comes tomorrow at noon.`;

test('of long texts that differ far from their beginnings the place is shown', () => {
  const long = 'It is long. '.repeat(20);
  const { wanted, seen } = contrast(
    `${long}Come at 9 o'clock. ${long}`,
    `${long}Come at 8 o'clock.`,
  );
  assert.equal(
    wanted,
    `"…ng. It is long. Come at 9 o'clock. It is long. It is long. I…" (499 characters)`,
  );
  assert.match(seen, /^"….*Come at 8 o'clock\." \(258 characters, differs at character 249\)$/u);
});

/** What is wanted, what is seen instead, and what of both is shown. */
const ROWS: readonly (readonly [string, string, RegExp, RegExp])[] = [
  [
    news('  '),
    news(' '),
    /Pérez\*:␠␠your/u,
    /Pérez\*: your.*89 characters, differs at character 27\)$/u,
  ],
  [news('\n'), news(' '), /:\\nyour/u, /:␠your.*26: U\+0020, not U\+000A\)$/u],
  [news(' '), news('\u00a0'), /:␠your/u, /:‹U\+00A0›your/u],
  [
    'Señor',
    'Sen\u0303or',
    /^"Señor"$/u,
    /^"Sen‹U\+0303›or" \(differs at character 3: U\+006E, not/u,
  ],
  ['Hi there, Ana', 'Hi there, Ana ', /Ana"$/u, /Ana␠" \(goes on after character 13\)$/u],
  ['Hi there, Ana', 'Hi there, An', /Ana"$/u, /An" \(ends after character 12\)$/u],
  ['I am 👩‍💻 here', 'I am 👩 here', /👩‹U\+200D›💻/u, /👩␠here/u],
  ['👩‍💻 I am in', '👩‍💻 I am on', /^"👩‍💻 I am in"$/u, /^"👩‍💻 I am on"/u],
  ['half \ud83d and on', 'half \ufffd and on', /‹U\+D83D›/u, /half � and.*character 6: U\+FFFD/u],
  ['Question 1 abcde', 'Question 2 abcde', /1 abcde"$/u, /\(differs at character 10\)$/u],
];

for (const [wanted, seen, shownWanted, shownSeen] of ROWS) {
  test(`${JSON.stringify(seen)} is told from ${JSON.stringify(wanted)}`, () => {
    const words = contrast(wanted, seen);
    assert.match(words.wanted, shownWanted);
    assert.match(words.seen, shownSeen);
    const finding = same('it', wanted, seen);
    assert.deepEqual(finding, { expected: `it is ${words.wanted}`, seen: `it is ${words.seen}` });
  });
}

test('what has nothing in common is said as it is', () => {
  assert.deepEqual(contrast('Available', 'Idle'), { wanted: '"Available"', seen: '"Idle"' });
});

test('in a list, what is nearly a wanted text stands beside that, and all else is as it is', () => {
  assert.deepEqual(contrastLists(['One more thing', 'Bye'], ['Bye', 'One  more thing', 'Hello']), {
    wanted: '"One more thing", "Bye"',
    seen: '"Bye", "One␠␠more thing" (differs at character 5), "Hello"',
  });
  assert.deepEqual(contrastAmong('Hello', []), { wanted: '"Hello"', seen: 'nothing' });
});
