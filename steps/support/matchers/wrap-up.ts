import type { DeskView, HistoryView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { inPane } from './conversation.ts';
import { inDialog } from './dialog.ts';
import { listed, same, say, unless } from './finding.ts';

/** WA-WRP-07: the count-up beside the wrap-up state, in seconds since the end. */
export function wrapUpTimerShows(seconds: number): Matcher<DeskView> {
  return inPane((pane) =>
    same(
      'the wrap-up timer, in seconds,',
      seconds,
      observed(pane.wrapUpSeconds, 'the wrap-up timer'),
    ),
  );
}

/** WA-WRP-08: the countdown in the dialog, in seconds; `null` for none. */
export function secondsLeftAre(seconds: number | null): Matcher<DeskView> {
  return inDialog((dialog) =>
    same(
      'the countdown, in seconds,',
      seconds,
      observed(dialog.secondsLeft, 'the countdown to auto wrap-up'),
    ),
  );
}

/** A dialog without a countdown; what has none need not tell so. */
export function countsNothingDown(): Matcher<DeskView> {
  return inDialog(({ secondsLeft = null }) =>
    unless(secondsLeft === null, 'no countdown', `one with ${secondsLeft} seconds left`),
  );
}

/** WA-WRP-10. */
export function cancellingIs(possible: boolean): Matcher<DeskView> {
  return inDialog((dialog) =>
    same(
      'cancelling the countdown being possible',
      possible,
      observed(dialog.canCancelAutoWrapUp, 'whether the countdown can be cancelled'),
    ),
  );
}

/** WA-WRP-04: this reason is not the selected one; another one, or none, may be. */
export function selectionIsNot(name: string): Matcher<DeskView> {
  return inDialog((dialog) =>
    unless(
      observed(dialog.selected, 'what is selected in a dialog') !== name,
      `another selection than ${say(name)}`,
      'just that',
    ),
  );
}

function describe({ customerName, reason }: HistoryView): string {
  return `${customerName ?? 'somebody'}: ${reason ?? 'no reason'}`;
}

/** WA-WRP-09, WA-WRP-16: the customer's conversation is finished, once, with one of these reasons. */
export function historyShows(customerName: string, reasons: readonly string[]): Matcher<DeskView> {
  return (view) => {
    const history = observed(view.history, 'the history');
    const own = history.filter(
      (each) =>
        observed(each.customerName, 'the customer of a finished conversation') === customerName,
    );
    const seen = own.map(({ reason }) => observed(reason, 'the reason of a finished conversation'));
    return unless(
      seen.length === 1 && reasons.some((reason) => reason === seen[0]),
      `"${customerName}" once in the history, with ${reasons.map(say).join(' or ')}`,
      `a history of ${listed(history.map(describe))}`,
    );
  };
}
