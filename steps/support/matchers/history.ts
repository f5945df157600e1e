import type { DeskView, HistoryView } from '../../ports/view.ts';
import { observed, type Finding, type Matcher } from '../problems.ts';
import { listed, sameSeconds, unless, type Seconds } from './finding.ts';

function historyOf(view: DeskView): readonly HistoryView[] {
  return observed(view.history, 'the history');
}

function nameOf({ customerName }: HistoryView): string {
  return observed(customerName, 'the customer of a finished conversation');
}

function shownHistory(view: DeskView): string {
  return `a history of ${listed(historyOf(view).map(nameOf))}`;
}

/** WA-PANE-10: the history lists the customer so often. */
export function historyLists(customerName: string, times: number): Matcher<DeskView> {
  return (view) =>
    unless(
      historyOf(view).filter((each) => nameOf(each) === customerName).length === times,
      times === 0
        ? `no "${customerName}" in the history`
        : `"${customerName}" ${times === 1 ? 'once' : `${times} times`} in the history`,
      shownHistory(view),
    );
}

/** WA-PANE-10: of the scenario's customers (`known`) these and no others, in this order. What else stands there is from before it began. */
export function historyIs(
  customerNames: readonly string[],
  known: readonly string[],
): Matcher<DeskView> {
  return (view) => {
    const names = historyOf(view)
      .map(nameOf)
      .filter((name) => known.includes(name));
    return unless(
      listed(names) === listed(customerNames),
      `a history of ${listed(customerNames)}`,
      shownHistory(view),
    );
  };
}

/** What the history tells of the customer's conversation, which it must list just once. */
function inHistory(customerName: string, matcher: Matcher<HistoryView>): Matcher<DeskView> {
  const once = historyLists(customerName, 1);
  return (view): Finding | undefined => {
    const entry = historyOf(view).find((each) => nameOf(each) === customerName);
    return entry && !once(view) ? matcher(entry) : once(view);
  };
}

/** WA-PANE-14: seconds from accepting to the end of this agent's part. */
export function wasConnectedFor(customerName: string, seconds: Seconds): Matcher<DeskView> {
  return inHistory(customerName, ({ connectedSeconds }) =>
    sameSeconds(
      `the time connected with "${customerName}", in seconds,`,
      seconds,
      observed(connectedSeconds, 'how long a finished conversation was connected'),
    ),
  );
}

const minuteMs = 60_000;

/** WA-PANE-14: accepted at this moment (ms since 1970), to the minute: desktops need not write seconds. */
export function wasAcceptedAt(customerName: string, moment: number): Matcher<DeskView> {
  return inHistory(customerName, ({ acceptedAt }) => {
    const seen = observed(acceptedAt, 'when a finished conversation was accepted');
    return unless(
      Math.abs(seen - moment) < minuteMs,
      `"${customerName}" accepted at ${inWords(moment)}`,
      `accepted at ${inWords(seen)}`,
    );
  });
}

function inWords(moment: number): string {
  return new Date(moment).toISOString();
}
