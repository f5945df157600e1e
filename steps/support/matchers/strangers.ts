import type { Customer } from '../../ports/customer.ts';
import type { ConversationView, DeskView } from '../../ports/view.ts';
import type { Finding } from '../problems.ts';
import { listed } from './finding.ts';
import { digitsOf, isNumber } from './phone-number.ts';

/** By what the things of a scenario are known on a desk on which others have work as well. */
export interface Ours {
  readonly customers: readonly Pick<Customer, 'name' | 'phone'>[];
  readonly agents: readonly string[];
  /** Stands in all that the scenario's customers and agents write; empty where nobody knows it. */
  readonly nonce: string;
}

/** Requests and conversations of strangers that have been on a desk since the scenario began, by their ids: what each is called. */
export type Met = Map<string, string>;

const stranger = Symbol('of nobody in this scenario');
const met = Symbol('strangers that were met on this desk');

/**
 * The same view, in which requests, tasks, notifications and the open conversation are marked where they are of nobody in this scenario.
 * What does not tell whose it is stays unmarked: a name that is masked, or none.
 */
export function withStrangers(view: DeskView, ours: Ours, before: Met): DeskView {
  const ofUs = (texts: Texts) => tellsOfUs(texts, ours);
  const { requests, tasks, notifications, conversation } = view;
  const marked = {
    ...(requests && {
      requests: requests.map((each) => {
        const { customerName, customerPhone } = each;
        return marking(each, isUntold(customerName) || ofUs([customerName, customerPhone]));
      }),
    }),
    ...(tasks && {
      tasks: tasks.map((each) =>
        marking(each, isUntold(each.title) || ofUs([each.title, each.preview])),
      ),
    }),
    ...(notifications && {
      notifications: notifications.map((each) => marking(each, ofUs([each.text]))),
    }),
    ...(conversation && { conversation: marking(conversation, isOurPane(conversation, ofUs)) }),
  };
  for (const each of marked.requests ?? []) {
    if (isStranger(each)) before.set(each.id, each.customerName ?? '');
  }
  for (const each of marked.tasks ?? []) {
    if (isStranger(each)) before.set(each.id, each.title ?? '');
  }
  return Object.assign({ ...view, ...marked }, { [met]: new Map(before) });
}

/** Whether it was marked as somebody else's. */
export function isStranger(thing: object): boolean {
  return stranger in thing;
}

type Texts = readonly (string | undefined)[];

function marking<T extends object>(thing: T, isOurs: boolean): T {
  return isOurs ? thing : { ...thing, [stranger]: true };
}

function isOurPane(
  { customerName, messages = [] }: ConversationView,
  ofUs: (of: Texts) => boolean,
) {
  return isUntold(customerName) || ofUs([customerName, ...messages.map(({ text }) => text)]);
}

/** What stands in place of what is masked, or of the rest of what is cut short. */
const masked = /[•●∙·*…]|[xX#]{3,}/u;

/** Whether a title tells nobody: it may be ours. */
function isUntold(title = ''): boolean {
  return title.trim() === '' || masked.test(title);
}

/** Whether one of the texts has a name, a number or a word of the scenario in it. */
function tellsOfUs(texts: Texts, { customers, agents, nonce }: Ours): boolean {
  return texts.some(
    (text = '') =>
      (nonce !== '' && text.includes(nonce)) ||
      agents.some((name) => text.includes(name)) ||
      customers.some((who) => text.includes(who.name) || isTheirs(text, who.phone)),
  );
}

/** The number in whatever form, or its last four digits by themselves. */
function isTheirs(text: string, phone: string): boolean {
  const digits = digitsOf(text);
  return isNumber(text, phone) || (digits.length >= 4 && digitsOf(phone).endsWith(digits));
}

/** Whom else the agent was offered or has had since the scenario began: it may be why they are not offered ours, or in another state. */
export function workOfOthers(view: DeskView): string | undefined {
  const names = [...(metOn(view)?.values() ?? [])];
  return names.length === 0 ? undefined : `requests or conversations of others: ${listed(names)}`;
}

/** Conversations of others that the agent has at the moment. */
export function talksWithOthers(view: DeskView): string | undefined {
  const talks = (view.tasks ?? []).filter((each) => isStranger(each) && each.canAccept !== true);
  if (talks.length === 0) return undefined;
  return `conversations with others: ${listed(talks.map(({ title }) => title))}`;
}

/** Others whose request was there, and is not any more: the agent may have missed it. */
export function leftByOthers(view: DeskView): string | undefined {
  const there = new Set([...(view.requests ?? []), ...(view.tasks ?? [])].map(({ id }) => id));
  const gone = [...(metOn(view) ?? [])].filter(([id]) => !there.has(id)).map(([, name]) => name);
  return gone.length === 0 ? undefined : `requests of others that are gone: ${listed(gone)}`;
}

/** So many notifications are shown at a time, where nothing else is set (WA-NTF-02). */
const PLACES = 3;

/** Notifications that tell of nobody in the scenario, where no place is left beside them. */
export function noticesOfOthers({ notifications = [] }: DeskView): string | undefined {
  const others = notifications.filter(isStranger);
  if (others.length === 0 || notifications.length < PLACES) return undefined;
  return `notifications of others: ${listed(others.map(({ text }) => text))}`;
}

/** The conversation that is open in front of the agent, where it is somebody else's. */
export function paneOfOthers({ conversation }: DeskView): string | undefined {
  if (!conversation || !isStranger(conversation)) return undefined;
  return `the open conversation of another: ${listed([conversation.customerName])}`;
}

/** What is shown of others, where something of it has such a text in it. */
export function standsWithOthers(
  view: DeskView,
  has: (text: string) => boolean,
): string | undefined {
  const { requests = [], tasks = [], notifications = [], conversation } = view;
  const all = [...requests, ...tasks, ...notifications, ...(conversation ? [conversation] : [])];
  const isThere = all.some((each) => isStranger(each) && has(JSON.stringify(each)));
  return isThere ? 'what is shown of others, in which the same stands' : undefined;
}

/** The same finding, which tells nothing of the target where something of others was in the way. */
export function unlessTaken(
  finding: Finding | undefined,
  inTheWay: string | undefined,
): Finding | undefined {
  return finding && inTheWay !== undefined ? { ...finding, inTheWay } : finding;
}

function metOn(view: DeskView & { readonly [met]?: Met }): Met | undefined {
  return view[met];
}
