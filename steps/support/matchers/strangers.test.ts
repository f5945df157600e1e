import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskView } from '../../ports/view.ts';
import { promptsWaysOut, stateBegins, stateIs } from './agent-state.ts';
import { onlyOneComes } from './coming.ts';
import { doesNotSayJoined, saysJoined } from './conference.ts';
import { inPane, showsNoConversation } from './conversation.ts';
import { isNotifiedLike, isNotifiedOf, showsNotifications } from './notifications.ts';
import { requestsInAll, showsRequests } from './request-fields.ts';
import { acceptsAll } from './request-stack.ts';
import { isNotOffered, isOffered } from './requests.ts';
import { namesOnly } from './sensitive.ts';
import { withStrangers, type Met } from './strangers.ts';
import type { Finding, Matcher } from '../problems.ts';

const zoe = { name: 'Zoë Álvarez', phone: '+491711234567' };
const ours = { customers: [zoe], agents: ['Agent Ahlström'], nonce: 'kqzrt' };

const request = (id: string, customerName: string, customerPhone = '+4930123456') => ({
  ...{ id, customerName, customerPhone },
});
const notice = (id: string, text: string) => ({ id, text });

const seen = (view: DeskView, before: Met = new Map()) => withStrangers(view, ours, before);

/** What comes of a check: it holds, it does not, or nobody can tell. */
function judged(matcher: Matcher<DeskView>, view: DeskView): string {
  const finding: Finding | undefined = matcher(view);
  if (!finding) return 'holds';
  return finding.inTheWay === undefined ? 'fails' : 'cannot be told';
}

test('requests are counted without those of strangers; one too few may be on their account', () => {
  const view = seen({
    requests: [request('1', 'Eve'), request('2', zoe.name), request('3', '?', '0171 1234567')],
    requestsTotal: 3,
  });
  assert.equal(judged(showsRequests(2), view), 'holds');
  assert.equal(judged(showsRequests(1), view), 'fails');
  assert.equal(judged(showsRequests(3), view), 'cannot be told');
  assert.equal(judged(requestsInAll(2), view), 'holds');
  assert.equal(judged(requestsInAll(1), view), 'fails');
  assert.equal(judged(requestsInAll(3), view), 'cannot be told');
  assert.equal(judged(isNotOffered(zoe.name), view), 'fails');
});

test('ours that are not shown though there is a place are missing, whoever else waits', () => {
  const requests = [request('1', 'Eve'), request('2', zoe.name)];
  const waiting = (requestsTotal: number) => seen({ requests, requestsTotal });
  assert.equal(judged(showsRequests(3), waiting(4)), 'fails');
  assert.equal(judged(showsRequests(3), waiting(3)), 'cannot be told');
  assert.equal(judged(showsRequests(2), waiting(4)), 'cannot be told');
});

test('of those that are not shown the task list tells whose they are', () => {
  const requests = [request('1', 'Eve'), request('2', zoe.name)];
  const row = { title: zoe.name, canAccept: true };
  const tasks = [
    { ...row, id: '2' },
    { ...row, id: '3' },
  ];
  const view = (listed: typeof tasks) => seen({ requests, requestsTotal: 3, tasks: listed });
  assert.equal(judged(requestsInAll(1), view(tasks)), 'fails');
  assert.equal(judged(requestsInAll(1), view(tasks.slice(1))), 'cannot be told');
  assert.equal(judged(requestsInAll(2), view(tasks)), 'holds');
});

test('where it is not known that others are at work, all counts', () => {
  const view = { requests: [request('1', 'Eve')], requestsTotal: 1 };
  assert.equal(judged(showsRequests(0), view), 'fails');
  assert.equal(judged(isOffered(zoe.name), view), 'fails');
});

test('a stranger who was there before may be why ours is not offered', () => {
  const met: Met = new Map();
  const before = seen({ requests: [], requestsTotal: 0, tasks: [] }, met);
  assert.equal(judged(isOffered(zoe.name), before), 'fails');
  seen({ requests: [request('1', 'Eve')] }, met);
  const view = seen({ requests: [], requestsTotal: 0, tasks: [] }, met);
  assert.equal(judged(isOffered(zoe.name), view), 'cannot be told');
  const { inTheWay } = isOffered(zoe.name)(view) ?? {};
  assert.equal(inTheWay, 'requests or conversations of others: "Eve"');
});

test('what is masked, or tells nobody, is not taken for a stranger’s', () => {
  const view = seen({ requests: [request('1', '••••', '•••• 9999')], requestsTotal: 1 });
  assert.equal(judged(showsRequests(1), view), 'holds');
  assert.equal(judged(showsRequests(0), view), 'fails');
  const shown = seen({ notifications: [notice('1', 'Eve: *urgent*, please …')] });
  assert.equal(judged(showsNotifications(0), shown), 'holds');
  const titled = (title: string) => seen({ tasks: [{ id: '1', title }] });
  for (const title of ['Zo…', '4567', 'Chat with Zoë Álvarez', '']) {
    assert.equal(judged(onlyOneComes('task'), titled(title)), 'holds', title);
  }
  assert.equal(judged(onlyOneComes('task'), titled('4568')), 'cannot be told');
});

test('what accepts all counts the requests of strangers as well', () => {
  const requests = [request('1', 'Eve'), request('2', zoe.name)];
  const all = (name: string) => seen({ requests, acceptAll: { name, enabled: true } });
  assert.equal(judged(acceptsAll(1), all('Accept 2 requests')), 'holds');
  assert.equal(judged(acceptsAll(1), all('Accept 1 requests')), 'fails');
});

test('notifications of strangers count for nothing, until they take the last place', () => {
  const one = notice('1', 'Zoë Álvarez: Hello kqzrt');
  const others = [notice('2', 'Eve: you missed this'), notice('3', 'Maintenance tonight')];
  const free = seen({ notifications: [one, ...others.slice(1)] });
  assert.equal(judged(showsNotifications(1), free), 'holds');
  assert.equal(judged(showsNotifications(0), free), 'fails');
  assert.equal(judged(showsNotifications(2), free), 'fails');
  assert.equal(judged(isNotifiedOf('Bye kqzrt', true), free), 'fails');
  const full = seen({ notifications: [one, ...others] });
  assert.equal(judged(showsNotifications(1), full), 'holds');
  assert.equal(judged(showsNotifications(0), full), 'fails');
  assert.equal(judged(showsNotifications(3), full), 'cannot be told');
  assert.equal(judged(isNotifiedOf('Bye kqzrt', true), full), 'cannot be told');
  assert.equal(judged(isNotifiedOf('Hello kqzrt', false), full), 'fails');
  const missed = (before: string[]) => isNotifiedLike('it', /miss/u, new Set(before));
  assert.equal(judged(missed([]), full), 'holds');
  assert.equal(judged(missed(['2']), full), 'cannot be told');
});

test('a conversation of a stranger in front is none of ours, and tells nothing of one', () => {
  const view = seen({ conversation: { id: '1', customerName: 'Bob', messages: [] } });
  assert.equal(judged(showsNoConversation(), view), 'holds');
  assert.equal(
    judged(
      inPane(() => undefined),
      view,
    ),
    'cannot be told',
  );
  const messages = [{ id: 'm', from: 'customer', text: 'Hello kqzrt' }] as const;
  const misnamed = seen({ conversation: { id: '2', customerName: 'Bob', messages } });
  assert.equal(judged(showsNoConversation(), misnamed), 'fails');
});

test('work of strangers changes the state of an agent as ours does', () => {
  const agent = { state: 'Engaged' };
  const tasks = [{ id: '1', title: 'Bob', canAccept: false }];
  assert.equal(judged(stateBegins('Engaged'), seen({ agent, tasks })), 'cannot be told');
  assert.equal(judged(stateIs('Available'), seen({ agent, tasks })), 'cannot be told');
  assert.equal(judged(stateBegins('Engaged'), seen({ agent, tasks: [] })), 'holds');
  assert.equal(judged(stateIs('Available'), seen({ agent, tasks: [] })), 'fails');
});

test('a stranger’s request that is gone may be the one that was missed', () => {
  const met: Met = new Map();
  const prompt = { ronaPrompt: { options: ['Go to Idle', 'Go to Available'] } };
  assert.equal(judged(promptsWaysOut(), seen(prompt, met)), 'holds');
  assert.equal(
    judged(promptsWaysOut(), seen({ ...prompt, requests: [request('1', 'Eve')] }, met)),
    'holds',
  );
  assert.equal(judged(promptsWaysOut(), seen(prompt, met)), 'cannot be told');
});

test('that somebody joined a stranger’s conversation is no word of ours', () => {
  const theirs = seen({ notifications: [notice('1', 'Agent Doe joined Bob’s chat')] });
  assert.equal(judged(saysJoined(['notification']), theirs), 'cannot be told');
  assert.equal(judged(doesNotSayJoined(['notification']), theirs), 'cannot be told');
  const own = seen({ notifications: [notice('2', 'Agent Ahlström joined.')] });
  assert.equal(judged(saysJoined(['notification']), own), 'holds');
  assert.equal(judged(doesNotSayJoined(['notification']), own), 'fails');
});

test('a number of a stranger that begins as ours does gives nothing away', () => {
  const theirs = request('1', 'Eve', '+4917199999');
  const view = (allText: string) => ({ ...seen({ requests: [theirs] }), allText });
  const hides = namesOnly('Hello', zoe.phone);
  assert.equal(judged(hides, view('Hello •••• 4567')), 'holds');
  assert.equal(judged(hides, view('Hello +4917199999')), 'cannot be told');
  assert.equal(judged(hides, { ...seen({}), allText: 'Hello +491711234567' }), 'fails');
});
