import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import type { DeskView } from '../../ports/view.ts';
import { shutDown } from './launch.ts';
import * as desktop from './test-desktop.ts';
import { onTestPage } from './test-page.ts';

after(shutDown);

const schema = new URL('../../ports/desk-view.schema.json', import.meta.url);
const fits = new Ajv2020().compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

async function viewOf(body: string): Promise<DeskView> {
  let view: DeskView = {};
  await onTestPage(body, async (hands) => {
    view = await hands.look();
  });
  assert.ok(fits(view), JSON.stringify(fits.errors));
  return view;
}

/** Without ids, which are any, and without what has tests of its own. */
function plain(view: DeskView): unknown {
  const { allText, ...rest } = view;
  assert.ok(allText);
  return JSON.parse(JSON.stringify(rest), (key, value: unknown) => (key === 'id' ? '' : value));
}

const request = {
  id: '',
  channel: 'whatsapp',
  purpose: 'transfer',
  stage: 'request',
  flashing: false,
  customerName: 'Zoë',
  customerPhone: '+1 555',
  sourceNumber: '+1 556',
  queueName: 'Billing',
  elapsedSeconds: 7,
  controls: [{ name: 'Accept', enabled: true }],
  otherFields: ['Skill', 'Priority: high'],
};

const task = {
  id: '',
  channel: 'whatsapp',
  title: 'Zoë',
  preview: 'Hello?',
  queueName: 'Billing',
  unread: 3,
  state: 'Connected',
  elapsedSeconds: 3601,
  canAccept: true,
  flashing: false,
};

const conversation = {
  id: '',
  state: 'Conference',
  customerName: 'Zoë',
  queueName: 'Billing',
  agentName: 'Ann',
  date: '2 March',
  elapsedSeconds: 120,
  wrapUpSeconds: 9,
  participants: ['Zoë', 'Ann'],
  controls: [
    { name: 'Transfer', enabled: false },
    { name: 'End', enabled: true },
  ],
  alert: 'The asset was deleted.',
  details: [{ name: 'Language', value: 'Dutch' }],
  contactHistory: null,
  messages: [
    {
      id: '',
      from: 'customer',
      author: 'Zoë',
      text: 'Hello?',
      time: Date.UTC(2026, 2, 2, 9),
      bubble: { colour: 'gray', initials: 'ZZ' },
    },
    {
      id: '',
      from: 'agent',
      author: 'Ann',
      text: 'Yes',
      status: 'read',
      bubble: { colour: 'blue', initials: null },
    },
    {
      id: '',
      from: 'system',
      author: '',
      text: 'Joined',
      bubble: { colour: 'none', initials: null },
    },
  ],
  compose: {
    enabled: true,
    text: 'Draft',
    limit: 4096,
    counter: '5 / 4096',
    placeholder: 'Reply to Zoë',
    canSend: true,
    attachment: null,
  },
};

const dialog = {
  kind: 'transfer-request',
  title: 'Transfer Request',
  destination: 'queue',
  search: 'bil',
  options: [
    { name: 'Billing', enabled: true, default: false },
    { name: 'Ben', state: 'Idle', enabled: false, default: true },
  ],
  selected: 'Billing',
  canSubmit: false,
  canCancel: true,
  canRefresh: true,
  canCancelAutoWrapUp: false,
  secondsLeft: 30,
  elapsedSeconds: 2,
};

test('a desktop in other markup with the same words is read whole', async () => {
  assert.deepEqual(plain(await viewOf(desktop.wholeDesktop)), {
    agent: {
      name: 'Ann',
      state: 'Idle',
      stateReason: 'Lunch',
      stateNote: 'You are away.',
      stateOptions: ['Available', 'Idle'],
      stateSearch: 'le',
      stateMatches: ['Idle'],
      stateSeconds: 65,
      idleSeconds: 3600,
      canSignOut: false,
      connection: 'online',
    },
    requests: [request],
    requestsTotal: 7,
    acceptAll: { name: 'Accept 7 requests', enabled: true },
    ronaPrompt: { options: ['Go To Idle'] },
    tasks: [task],
    conversation,
    dialog,
    notifications: [{ id: '', text: 'Zoë left' }],
    announcements: ['One', 'Two'],
    history: [
      {
        customerName: 'Yan',
        reason: 'Resolved',
        acceptedAt: Date.UTC(2026, 2, 2, 8),
        connectedSeconds: 3723,
      },
    ],
    focus: null,
  });
});

test('where the desktop is not there, nothing is said of what it shows', async () => {
  const view = await viewOf('<main><h1>The contact centre cannot be reached.</h1></main>');
  assert.deepEqual(view, { focus: null, allText: 'Title\nThe contact centre cannot be reached.' });
});

test('where one region is not there, its fields are left out; where it is empty, they are empty', async () => {
  const without = await viewOf(desktop.header);
  for (const field of ['requests', 'requestsTotal', 'ronaPrompt', 'tasks', 'notifications']) {
    assert.ok(!(field in without), `${field} was claimed`);
  }
  assert.equal(without.conversation, null);
  assert.equal(without.dialog, null);
  const empty = await viewOf(
    `${desktop.header}<section aria-label="Contact requests"></section><nav aria-label="Tasks"></nav>`,
  );
  const { requests, requestsTotal, ronaPrompt, tasks } = empty;
  assert.deepEqual(
    { requests, requestsTotal, ronaPrompt, tasks },
    {
      requests: [],
      requestsTotal: 0,
      ronaPrompt: null,
      tasks: [],
    },
  );
});

test('what is not really on the screen is not there, however it is hidden', async () => {
  const ways = ['display: none', 'visibility: hidden', 'opacity: 0', 'content-visibility: hidden'];
  const hidden = ways.map((way) => `<div style="${way}">${desktop.requests}</div>`);
  for (const markup of [...hidden, `<div aria-hidden="true">${desktop.requests}</div>`]) {
    assert.ok(!('requests' in (await viewOf(desktop.header + markup))), markup.slice(0, 40));
  }
  assert.equal((await viewOf(desktop.header + desktop.requests)).requests?.length, 1);
});

const colours: readonly (readonly [string, string])[] = [
  ['#e9ebee', 'gray'],
  ['rgb(90, 92, 96)', 'gray'],
  ['#0b57c5', 'blue'],
  ['hsl(245 80% 50%)', 'blue'],
  ['color(srgb 0.1 0.3 0.8)', 'blue'],
  ['color-mix(in srgb, #0b57c5 80%, white)', 'blue'],
  ['rgba(0, 0, 255, 0.2)', 'none'],
  ['white', 'none'],
  ['transparent', 'none'],
  ['hsl(190 80% 50%)', 'other'],
  ['#2a9d4b', 'other'],
  ['#c0392b', 'other'],
];

test('a bubble has the colour that the eye sees, in whatever notation it was given', async () => {
  const articles = colours.map(
    ([css], index) =>
      `<article aria-label="System message"><div style="background: ${css}"><p>${index}</p></div></article>`,
  );
  const log = `<div role="log" aria-label="Messages">${articles.join('')}</div>`;
  const around = `<section aria-label="Interaction" style="background: green">${log}</section>`;
  const messages = (await viewOf(desktop.header + around)).conversation?.messages ?? [];
  assert.deepEqual(
    messages.map(({ bubble }, index) => [colours[index]?.[0], bubble?.colour]),
    colours,
  );
});

test('all text is what eyes or ears come across, and nothing else', async () => {
  const { allText = '' } = await viewOf(`<p>shown</p><p aria-hidden="true">for eyes</p>
    <p style="opacity: 0">for ears</p><input placeholder="placed" value="typed"><img alt="pictured">
    <b title="hovered" aria-label="named" aria-description="described"></b>
    <b aria-describedby="far"></b><p id="far" hidden>from afar</p><svg role="img"><title>drawn</title></svg>
    <div style="visibility: hidden">no<i style="visibility: visible">yet shown</i></div>
    <p hidden>not</p><p style="display: none">never</p><script>let code;</script><style>b {}</style>`);
  assert.deepEqual(allText.split('\n'), [
    ...['Title', 'shown', 'for eyes', 'for ears', 'placed', 'typed', 'pictured'],
    ...['named', 'described', 'hovered', 'from afar', 'drawn', 'yet shown'],
  ]);
});
