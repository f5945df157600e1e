import type { HistoryView, RequestView, TaskView } from '../../../ports/view.ts';
import type { PageMap } from '../page-map.ts';
import { find, findAll, isShown, labelsIn, nameOf, secondsOf, termsIn } from './find.ts';
import { given } from './given.ts';
import { handleOf } from './handles.ts';
import { controlsIn } from './read-pane.ts';

/** The contact requests that are shown, in their order on the screen. */
export function readRequests(map: PageMap): RequestView[] {
  const region = find(document, map.requests.region);
  const items = region ? findAll(region, map.requests.item) : [];
  return items.map((item) => readRequest(item, map));
}

function readRequest(item: Element, { requests }: PageMap): RequestView {
  const said = termsIn(item);
  const heading = find(item, { role: 'heading' })?.textContent.trim() ?? '';
  const known = Object.values(requests.terms);
  const others = [...said].filter(([term]) => !known.includes(term)).map(([term]) => term);
  const paragraphs = [...item.querySelectorAll('p')].filter(isShown);
  return {
    id: handleOf(item),
    stage: 'request',
    flashing: getComputedStyle(item).animationName !== 'none',
    controls: controlsIn(item),
    otherFields: [...others, ...paragraphs.map((each) => each.textContent.trim())],
    ...given({
      channel: channelOf(item),
      purpose: requests.purposes[heading],
      customerName: said.get(requests.terms.customerName),
      customerPhone: said.get(requests.terms.customerPhone),
      sourceNumber: said.get(requests.terms.sourceNumber),
      queueName: said.get(requests.terms.queueName),
      elapsedSeconds: secondsOf(find(item, requests.timer)),
    }),
  };
}

function channelOf(root: Element): string | undefined {
  const mark = find(root, { role: 'img' });
  return mark && nameOf(mark).toLowerCase();
}

/** How many requests wait in all: what the header of the stack says, or else as many as are shown. */
export function readTotal(map: PageMap, shown: number): number {
  const text = find(document, map.requests.region)?.textContent ?? '';
  return Number(/\d+-\d+ of (\d+)/u.exec(text)?.[1] ?? shown);
}

export function readPrompt(map: PageMap): { options: string[] } | null {
  const prompt = find(document, map.requests.prompt);
  return prompt ? { options: controlsIn(prompt).map(({ name }) => name) } : null;
}

/** The rows of the task list, in their order on the screen. */
export function readTasks(map: PageMap): TaskView[] {
  const region = find(document, map.tasks.region);
  const rows = region ? findAll(region, { role: 'listitem' }) : [];
  return rows.map((row) => readTask(row, map));
}

function readTask(row: Element, { tasks }: PageMap): TaskView {
  const said = labelsIn(row);
  return {
    id: handleOf(row),
    unread: Number(said.get(tasks.labels.unread) ?? 0),
    canAccept: find(row, tasks.accept) !== undefined,
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
  const [minutes = 0, seconds = 0] = (said.get(labels.connected) ?? '').split(':').map(Number);
  return {
    reason: said.get(labels.reason) ?? null,
    connectedSeconds: minutes * 60 + seconds,
    ...given({
      customerName: said.get(labels.customerName),
      acceptedAt: moment === undefined ? undefined : Date.parse(moment),
    }),
  };
}
