import type { DeskView } from '../../ports/view.ts';
import { observed, type Finding, type Matcher } from '../problems.ts';
import { inPane } from './conversation.ts';
import { listed, say, unless } from './finding.ts';
import { leakIn } from './leak.ts';
import { own } from './own-work.ts';
import type { Secretive } from './sensitive.ts';

/** The pane is open, and nothing of the sentence stands in it: neither how it begins nor a value. */
export function readsNothingOf(written: Secretive): Matcher<DeskView> {
  return inPane((pane) =>
    noneHolds(
      observed(pane.messages, 'the messages of a conversation').map(({ text }) => text),
      'message',
      written,
    ),
  );
}

/** There are tasks, and nothing of the sentence stands in their previews. */
export function previewsNothingOf(written: Secretive): Matcher<DeskView> {
  return (view) => {
    const tasks = own(observed(view.tasks, 'the task list'));
    if (tasks.length === 0) return { expected: 'a task in the task list', seen: 'none' };
    const previews = tasks.map(({ preview }) => observed(preview, 'the preview of a task'));
    return noneHolds(previews, 'preview', written);
  };
}

/** Nothing of the sentence stands in a notification. */
export function notifiesNothingOf(written: Secretive): Matcher<DeskView> {
  return (view) =>
    noneHolds(
      observed(view.notifications, 'notifications').map(({ text }) => text),
      'notification',
      written,
    );
}

function noneHolds(
  texts: readonly string[],
  what: string,
  { sentence, values }: Secretive,
): Finding | undefined {
  const start = sentence.slice(0, sentence.indexOf(values[0] ?? '')).trim();
  const all = texts.join('\n');
  const isThere = start !== '' && all.includes(start);
  const leak = values.map((value) => leakIn(all, value)).find(Boolean);
  return (
    unless(!isThere, `no ${what} with ${say(start)}`, listed(texts)) ??
    unless(leak === undefined, `nothing of ${listed(values)} in a ${what}`, say(leak))
  );
}
