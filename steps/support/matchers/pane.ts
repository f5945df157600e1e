import type { ConversationView, DeskView } from '../../ports/view.ts';
import { observed, type Finding, type Matcher } from '../problems.ts';
import { saysToday } from './calendar-day.ts';
import { inPane } from './conversation.ts';
import { same, sameSeconds, say, unless, type Seconds } from './finding.ts';

/** What the interaction pane tells (WA-PANE-03), in the words of the documentation. */
export type PaneField =
  "the customer's name" | 'the queue' | "the agent's name" | 'the date' | 'a timer';

/** What it must tell. `now` in ms since 1970. */
export interface PaneFacts {
  readonly customer: string;
  readonly queue: string;
  readonly agent: string;
  readonly now: number;
}

type Look = (pane: ConversationView, facts: PaneFacts) => Finding | undefined;

const looks: Readonly<Record<PaneField, Look>> = {
  "the customer's name": ({ customerName }, { customer }) =>
    same("the customer's name", customer, observed(customerName, "the customer's name")),
  'the queue': ({ queueName }, { queue }) =>
    same('the queue', queue, observed(queueName, 'the queue of a conversation')),
  "the agent's name": ({ agentName }, { agent }) =>
    same("the agent's name", agent, observed(agentName, "the agent's name in the pane")),
  'the date': ({ date }, { now }) => isToday(observed(date, 'the date of a conversation'), now),
  'a timer': ({ elapsedSeconds }) =>
    unless(
      observed(elapsedSeconds, 'the timer of a conversation') >= 0,
      'a timer',
      say(elapsedSeconds),
    ),
};

/** WA-PANE-03: all of these at once. */
export function showsFields(fields: readonly PaneField[], facts: PaneFacts): Matcher<DeskView> {
  return inPane((pane) => fields.map((field) => looks[field](pane, facts)).find(Boolean));
}

/** WA-PANE-06: seconds since this agent accepted. */
export function paneTimerShows(seconds: Seconds): Matcher<DeskView> {
  return inPane((pane) =>
    sameSeconds(
      'the timer of the conversation, in seconds,',
      seconds,
      observed(pane.elapsedSeconds, 'the timer of a conversation'),
    ),
  );
}

function isToday(date: string, now: number): Finding | undefined {
  return unless(saysToday(date, now), "today's date", say(date));
}
