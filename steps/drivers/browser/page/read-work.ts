import type { Control, HistoryView, RequestView, TaskView } from '../../../ports/view.ts';
import type { PageMap } from '../page-map.ts';
import {
  find,
  findAll,
  isShown,
  isUsable,
  labelsIn,
  nameOf,
  secondsIn,
  secondsOf,
  termsIn,
} from './find.ts';
import { given } from './given.ts';
import { handleOf } from './handles.ts';
import { controlsIn } from './read-pane.ts';

/** The contact requests that are shown, in their order on the screen; `undefined` where their place is not on the page. */
export function readRequests(map: PageMap): RequestView[] | undefined {
  const region = find(document, map.requests.region);
  return region && findAll(region, map.requests.item).map((item) => readRequest(item, map));
}

function readRequest(item: Element, { requests }: PageMap): RequestView {
  const said = termsIn(item);
  const heading = find(item, { role: 'heading' })?.textContent.trim() ?? '';
  const known = Object.values(requests.terms);
  const others = [...said].filter(([term]) => !known.includes(term)).map(([term]) => term);
  const paragraphs = [...item.querySelectorAll('p')].filter(isShown);
  return {
    id: handleOf(item),
    flashing: isFlashing(item),
    controls: controlsIn(item),
    otherFields: [...others, ...paragraphs.map((each) => each.textContent.trim())],
    ...given({
      channel: channelOf(item),
      purpose: requests.purposes[heading],
      stage: heading in requests.purposes ? 'request' : undefined,
      customerName: said.get(requests.terms.customerName),
      customerPhone: said.get(requests.terms.customerPhone),
      sourceNumber: said.get(requests.terms.sourceNumber),
      queueName: said.get(requests.terms.queueName),
      elapsedSeconds: secondsOf(find(item, requests.timer)),
    }),
  };
}

function isFlashing(element: Element): boolean {
  return getComputedStyle(element).animationName !== 'none';
}

/** The channel that a mark in a row stands for; `undefined` where there is none. */
export function channelOf(root: Element): string | undefined {
  const mark = find(root, { role: 'img' });
  return mark && nameOf(mark).toLowerCase();
}

/** How many requests wait in all: what the header of the stack says, or else as many as are shown. */
export function readTotal(map: PageMap): number | undefined {
  const region = find(document, map.requests.region);
  if (!region) return undefined;
  const said = /\d+-\d+ of (\d+)/u.exec(region.textContent)?.[1];
  return said === undefined ? findAll(region, map.requests.item).length : Number(said);
}

/** The button that accepts all of them; `undefined` where their place is not on the page. */
export function readAcceptAll({ requests }: PageMap): Control | null | undefined {
  const region = find(document, requests.region);
  if (!region) return undefined;
  const button = find(region, requests.acceptAll);
  return button ? { name: nameOf(button), enabled: isUsable(button) } : null;
}

export function readPrompt(map: PageMap): { options: string[] } | null | undefined {
  if (!find(document, map.requests.region)) return undefined;
  const prompt = find(document, map.requests.prompt);
  return prompt ? { options: controlsIn(prompt).map(({ name }) => name) } : null;
}

/** The rows of the task list, in their order on the screen; `undefined` where the list is not on the page. */
export function readTasks(map: PageMap): TaskView[] | undefined {
  const region = find(document, map.tasks.region);
  return region && findAll(region, { role: 'listitem' }).map((row) => readTask(row, map));
}

function readTask(row: Element, { tasks }: PageMap): TaskView {
  const said = labelsIn(row);
  return {
    id: handleOf(row),
    unread: Number(said.get(tasks.labels.unread) ?? 0),
    canAccept: find(row, tasks.accept) !== undefined,
    flashing: isFlashing(row),
    ...given({
      channel: channelOf(row),
      title: find(row, { role: 'button' })?.textContent.trim(),
      preview: said.get(tasks.labels.preview),
      queueName: said.get(tasks.labels.queueName),
      state: said.get(tasks.labels.state),
      elapsedSeconds: secondsOf(find(row, tasks.timer)),
    }),
  };
}

/** The agent's own finished interactions, in their order on the screen. */
export function readHistory({ history }: PageMap): HistoryView[] | undefined {
  const region = find(document, history.region);
  return (
    region && findAll(region, { role: 'listitem' }).map((row) => readPast(row, history.labels))
  );
}

function readPast(row: Element, labels: PageMap['history']['labels']): HistoryView {
  const said = labelsIn(row);
  const moment = row.querySelector('time')?.dateTime;
  return {
    reason: said.get(labels.reason) ?? null,
    ...given({
      connectedSeconds: secondsIn(said.get(labels.connected)),
      customerName: said.get(labels.customerName),
      acceptedAt: moment === undefined ? undefined : Date.parse(moment),
    }),
  };
}
