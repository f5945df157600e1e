import type { DeskView } from '../../ports/view.ts';
import { eachText } from './each-text.ts';
import { wordsOf, type OwnWords } from './own-words.ts';

/** Fields that hold words of the desktop, or names of colleagues, queues and reasons: never a customer's. */
const LABELS: ReadonlySet<string> = new Set([
  ...['channel', 'purpose', 'stage', 'state', 'queueName', 'sourceNumber', 'agentName', 'date'],
  ...['from', 'status', 'colour', 'kind', 'mimeType', 'counter', 'placeholder', 'reason'],
  ...['controls', 'options', 'agents', 'destination', 'selected'],
]);
const IDS: ReadonlySet<string> = new Set(['id', 'conversationId']);

/** Parts of a view that are about nobody but the agent. */
const OF_THE_AGENT: ReadonlySet<string> = new Set([
  ...['agent', 'requestsTotal', 'acceptAll', 'ronaPrompt'],
]);
/** Texts in which everything of the desk may stand. */
const OF_ALL: ReadonlySet<string> = new Set(['focus', 'allText']);

/**
 * A view in which nothing of other people can be read. What is about a customer of the scenario stays as it is, a request, a task, a
 * conversation or the like at a time; of everything else the labels, and words that are the scenario's own.
 */
export function maskView(view: DeskView, own: OwnWords): DeskView {
  const read = new Set<string>();
  const masking: Masking = {
    own,
    keep(text) {
      for (const word of wordsOf(text)) read.add(word);
      return text;
    },
  };
  addIds(view, own);
  const parts = Object.entries(view).map(([name, part]: [string, unknown]) => [
    name,
    OF_ALL.has(name) ? part : maskPart(name, part, masking),
  ]);
  const masked = parts.map(([name, part]) => [
    name,
    OF_ALL.has(String(name)) && typeof part === 'string' ? own.only(part, read) : part,
  ]);
  return Object.fromEntries(masked) as DeskView;
}

/** The dialog of a conversation tells whose it is by the id alone. */
function addIds(view: DeskView, own: OwnWords): void {
  const { requests = [], tasks = [], conversation } = view;
  for (const thing of [...requests, ...tasks, conversation]) {
    if (thing && own.marks(JSON.stringify(thing))) own.addId(thing.id);
  }
}

interface Masking {
  readonly own: OwnWords;
  /** Lets a text be read, here and wherever else its words stand in the view. */
  readonly keep: (text: string) => string;
}

function maskPart(name: string, part: unknown, masking: Masking): unknown {
  if (OF_THE_AGENT.has(name)) return each(part, masking.keep);
  if (Array.isArray(part)) return part.map((one: unknown) => maskThing(name, one, masking));
  return maskThing(name, part, masking);
}

/** One request, task, conversation, notification, … */
function maskThing(name: string, thing: unknown, masking: Masking): unknown {
  const { own, keep } = masking;
  if (own.marks(JSON.stringify(thing))) return each(thing, keep);
  return each(thing, (text, key) => {
    if (IDS.has(key)) return own.idOf(text);
    const isTitle = name === 'dialog' && key === 'title';
    return isTitle || LABELS.has(key) ? keep(text) : own.only(text, none);
  });
}

const none: ReadonlySet<string> = new Set();

/** The same value with each text in it changed; items of a list, and what is in them, go by the list's name where it is a label. */
function each(value: unknown, change: (text: string, key: string) => string): unknown {
  return eachText(value, { change, lists: LABELS });
}
