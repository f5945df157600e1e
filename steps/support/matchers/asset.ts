import type { DeskView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { inPane, openPane } from './conversation.ts';
import { listed, say, unless } from './finding.ts';

/** WA-AST-01: the words of the alert are free (choice A24), but there must be some. */
export function showsAlert(shown: boolean): Matcher<DeskView> {
  return inPane((pane) => {
    const alert = observed(pane.alert, 'alerts in a conversation') ?? '';
    return unless((alert.trim() !== '') === shown, shown ? 'an alert' : 'no alert', say(alert));
  });
}

/**
 * WA-AST-03: in the pane of this customer's conversation nothing is left to end. Another pane, or none, tells nothing of it: see
 * `findsOver`, which looks into the task list as well.
 */
export function isOver(customerName: string): Matcher<DeskView> {
  return (view) => {
    if (!isInFront(view, customerName)) return undefined;
    const ways = observed(openPane(view)?.controls, 'the controls of a conversation')
      .filter(({ name, enabled }) => enabled && endings.has(name))
      .map(({ name }) => name);
    return unless(ways.length === 0, 'nothing left to end', `a button ${listed(ways)}`);
  };
}

/** Whether this customer's pane is the open one. A pane whose customer cannot be told does not pass for another one's. */
export function isInFront(view: DeskView, customerName: string): boolean {
  const pane = openPane(view);
  return pane !== null && observed(pane.customerName, "the customer's name") === customerName;
}

const endings: ReadonlySet<string> = new Set(['End', 'End Conference', 'Exit Conference']);
