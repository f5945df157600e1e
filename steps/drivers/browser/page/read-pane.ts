import type { ComposeView, ConversationView, MessageView } from '../../../ports/view.ts';
import type { PageMap } from '../page-map.ts';
import { colourOf } from './colour.ts';
import { find, findAll, isUsable, labelsIn, nameOf, secondsOf, termsIn } from './find.ts';
import { handleOf } from './handles.ts';
import { given } from './given.ts';
import { readAttachment } from './read-attachment.ts';
import { readContactHistory } from './read-contact-history.ts';

/** The open interaction pane; `null` when there is none. */
export function readPane(map: PageMap): ConversationView | null {
  const region = find(document, map.pane.region);
  if (!region) return null;
  const { labels } = map.pane;
  const said = labelsIn(region);
  const participants = find(region, map.pane.participants);
  const controls = find(region, map.pane.controls);
  return {
    id: handleOf(region),
    wrapUpSeconds: secondsOf(find(region, map.pane.wrapUpTimer)) ?? null,
    alert: find(region, { role: 'alert' })?.textContent.trim() ?? null,
    compose: readCompose(region, map),
    ...given({
      customerName: find(region, { role: 'heading' })?.textContent.trim(),
      messages: readMessages(region, map),
      controls: controls && controlsIn(controls),
      state: said.get(labels.state),
      queueName: said.get(labels.queueName),
      agentName: said.get(labels.agentName),
      date: said.get(labels.date),
      elapsedSeconds: secondsOf(find(region, map.pane.timer)),
      details: readDetails(map),
      contactHistory: readContactHistory(map),
      participants: participants && textsOf(findAll(participants, { role: 'listitem' })),
    }),
  };
}

/** Buttons by name, in their order on the screen. */
export function controlsIn(root: Element) {
  return findAll(root, { role: 'button' }).map((button) => ({
    name: nameOf(button),
    enabled: isUsable(button),
  }));
}

function textsOf(elements: readonly Element[]): string[] {
  return elements.map((element) => element.textContent.trim());
}

function readDetails(map: PageMap) {
  const region = find(document, map.details.region);
  return region && [...termsIn(region)].map(([name, value]) => ({ name, value }));
}

function readMessages(region: Element, map: PageMap): MessageView[] | undefined {
  const thread = find(region, map.pane.thread);
  return thread && findAll(thread, { role: 'article' }).map((each) => readMessage(each, map));
}

function readMessage(article: Element, { pane }: PageMap): MessageView {
  const name = nameOf(article);
  const sides = ['customer', 'agent', 'system'] as const;
  const from = sides.find((side) => name.startsWith(pane.from[side])) ?? 'system';
  const said = labelsIn(article);
  const attachment = readAttachment(article, pane.file);
  const text = article.querySelector('p') ?? article.querySelector('figure') ?? article;
  const moment = article.querySelector('time')?.dateTime;
  return {
    id: handleOf(article),
    from,
    // A file without words has no text at all.
    text: attachment && !text.matches('p') ? '' : text.textContent,
    author: said.get(pane.messageLabels.author) ?? name.slice(pane.from[from].length).trim(),
    bubble: {
      colour: colourOf(text, article),
      initials: find(article, { role: 'img' })?.textContent.trim() ?? null,
    },
    ...given({
      time: moment === undefined ? undefined : Date.parse(moment),
      status: said.get(pane.messageLabels.status),
      attachment,
    }),
  };
}

function readCompose(region: Element, { pane }: PageMap): ComposeView | null {
  const box = find(region, pane.compose);
  if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return null;
  const counter = labelsIn(region).get(pane.labels.counter);
  const limit = /\/ *(\d+)/u.exec(counter ?? '')?.[1];
  const send = find(region, pane.send);
  const attached = find(region, pane.attached);
  const name = attached && labelsIn(attached).get(pane.file.labels.name);
  return {
    enabled: !box.disabled && !box.readOnly,
    text: box.value,
    placeholder: box.placeholder,
    attachment: name === undefined ? null : { name },
    ...given({
      counter,
      limit: limit === undefined ? undefined : Number(limit),
      canSend: send && isUsable(send),
    }),
  };
}
