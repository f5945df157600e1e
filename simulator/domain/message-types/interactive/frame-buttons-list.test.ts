import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  x,
  many,
  button,
  row,
  interactive,
  buttons,
  list,
  sections,
  card,
  quick,
  carousel,
  header,
  jpeg,
  required,
  lengths,
  counts,
  either,
  refuses,
  takes,
} from '../cases.ts';
import { readContent } from '../message-types.ts';

takes([
  ['interactive', buttons([button()]), 'Which?'],
  ['interactive', buttons(many(3, (n) => button(x(255) + String(n), x(20)))), 'Which?'],
  [
    'interactive',
    buttons([button()], { body: { text: x(1024) }, footer: { text: x(60) } }),
    x(1024),
  ],
  ['interactive', buttons([button()], header('text', x(60))), 'Which?'],
  ['interactive', buttons([button()], header('image', { link: jpeg })), 'Which?'],
  [
    'interactive',
    buttons([button()], header('document', { id: '1', filename: 'a.pdf' })),
    'Which?',
  ],
  ['interactive', list([row('a')], { body: { text: x(4096) } }), x(4096)],
  [
    'interactive',
    list(many(10, (n) => row(x(199) + String(n), { title: x(24), description: x(72) }))),
    'Which?',
  ],
  ['interactive', sections(many(10, (n) => ({ title: x(24), rows: [row(String(n))] }))), 'Which?'],
]);

refuses([
  ['interactive', { interactive: {} }, 100, required("interactive['type']")],
  [
    'interactive',
    interactive('poll', {}),
    100,
    /interactive\['type'\] must be one of \{BUTTON, LIST, CTA_URL/,
  ],
  [
    'interactive',
    buttons([button()], { body: undefined }),
    100,
    required("interactive['body']['text']"),
  ],
  [
    'interactive',
    buttons([button()], { body: { text: '' } }),
    131009,
    lengths('Body text', 1, 1024),
  ],
  [
    'interactive',
    buttons([button()], { body: { text: x(1025) } }),
    131009,
    lengths('Body text', 1, 1024),
  ],
  [
    'interactive',
    buttons([button()], { footer: { text: x(61) } }),
    131009,
    lengths('Footer text', 1, 60),
  ],
  [
    'interactive',
    buttons([button()], { footer: {} }),
    100,
    required("interactive['footer']['text']"),
  ],
  [
    'interactive',
    buttons([button()], header('text', x(61))),
    131009,
    lengths('Header text', 1, 60),
  ],
  [
    'interactive',
    buttons([button()], header('audio', {})),
    100,
    /header'\]\['type'\] must be one of \{TEXT, IMAGE, VIDEO, DOCUMENT\}/,
  ],
  [
    'interactive',
    buttons([button()], header('image', {})),
    100,
    either("interactive['header']['image']"),
  ],
  [
    'interactive',
    buttons([button()], { action: undefined }),
    100,
    required("interactive['action']"),
  ],
  ['interactive', interactive('button', {}), 100, required("interactive['action']['buttons']")],
  ['interactive', buttons([]), 131009, counts('buttons', 1, 3)],
  ['interactive', buttons(many(4, (n) => button(String(n)))), 131009, counts('buttons', 1, 3)],
  [
    'interactive',
    buttons([{ type: 'url' }]),
    100,
    /buttons'\]\[0\]\['type'\] must be one of \{REPLY\}/,
  ],
  [
    'interactive',
    buttons([{ type: 'reply' }]),
    100,
    required("interactive['action']['buttons'][0]['reply']"),
  ],
  ['interactive', buttons([button('a', x(21))]), 131009, lengths('Button title', 1, 20)],
  ['interactive', buttons([button('a', '')]), 131009, lengths('Button title', 1, 20)],
  ['interactive', buttons([button(x(257))]), 131009, lengths('Button id', 1, 256)],
  ['interactive', buttons([button('a'), button('a')]), 131009, /Duplicated button id/],
  [
    'interactive',
    interactive('list', { sections: [] }),
    100,
    required("interactive['action']['button']"),
  ],
  [
    'interactive',
    interactive('list', { button: x(21), sections: [] }),
    131009,
    lengths('Button label', 1, 20),
  ],
  ['interactive', sections([]), 131009, counts('sections', 1, 10)],
  [
    'interactive',
    sections(many(11, (n) => ({ title: 'T', rows: [row(String(n))] }))),
    131009,
    counts('sections', 1, 10),
  ],
  [
    'interactive',
    sections([{ rows: [row('a')] }, { rows: [row('b')] }]),
    100,
    required("interactive['action']['sections'][0]['title']"),
  ],
  [
    'interactive',
    sections([{ title: x(25), rows: [row('a')] }]),
    131009,
    lengths('Section title', 0, 24),
  ],
  ['interactive', list([]), 131009, counts('rows', 1, 10)],
  ['interactive', list(many(11, (n) => row(String(n)))), 131009, counts('rows', 1, 10)],
  [
    'interactive',
    sections([
      { title: 'A', rows: many(6, (n) => row(`a${String(n)}`)) },
      { title: 'B', rows: many(5, (n) => row(`b${String(n)}`)) },
    ]),
    131009,
    'Total row count exceed max allowed count: 10',
  ],
  ['interactive', list([row(x(201))]), 131009, lengths('Row id', 1, 200)],
  ['interactive', list([row('a', { title: x(25) })]), 131009, lengths('Row title', 1, 24)],
  [
    'interactive',
    list([row('a', { description: x(73) })]),
    131009,
    lengths('Row description', 0, 72),
  ],
  ['interactive', list([row('a'), row('a')]), 131009, /Duplicated row id/],
  [
    'interactive',
    list([row('a')], { body: { text: x(4097) } }),
    131009,
    lengths('Body text', 1, 4096),
  ],
  [
    'interactive',
    list([row('a')], header('image', { link: jpeg })),
    100,
    /must be one of \{TEXT\}/,
  ],
]);

test('files and answers are found wherever a message has them', () => {
  const card0 = card({ buttons: [quick('a')] });
  const content = readContent('interactive', carousel([card0, card({ buttons: [quick('b')] })]));
  assert.deepEqual(content.media, [
    {
      kind: 'image',
      place: "interactive['action']['cards'][0]['header']['image']",
      link: 'https://shop.example/a.jpg',
    },
    {
      kind: 'image',
      place: "interactive['action']['cards'][1]['header']['image']",
      link: 'https://shop.example/a.jpg',
    },
  ]);
  assert.deepEqual(content.offers, [
    { kind: 'button', id: 'a', title: 'a' },
    { kind: 'button', id: 'b', title: 'b' },
  ]);
  const rows = readContent('interactive', list([row('a', { description: 'd' }), row('b')]));
  assert.deepEqual(rows.offers, [
    { kind: 'row', id: 'a', title: 'Row', description: 'd' },
    { kind: 'row', id: 'b', title: 'Row' },
  ]);
});
