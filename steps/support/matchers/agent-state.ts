import type { AgentView, DeskView } from '../../ports/view.ts';
import { observed, type Finding, type Matcher } from '../problems.ts';
import { openPane } from './conversation.ts';
import { listed, same, say, unless } from './finding.ts';
import { requestFrom } from './requests.ts';
import { leftByOthers, talksWithOthers, unlessTaken, workOfOthers } from './strangers.ts';

/** The header. */
export function agentOf(view: DeskView): AgentView {
  return observed(view.agent, 'the agent');
}

/** The label in the header. */
export function stateOf(view: DeskView): string {
  return observed(agentOf(view).state, "the agent's state");
}

/** The states that the agent can choose from. */
export function stateMenu(view: DeskView): readonly string[] {
  return observed(agentOf(view).stateOptions, 'the list of states');
}

/** Whether a view proves that the agent is signed in: by a state that only agents at work have, or since they may sign out. */
export function isAtWork({ agent }: DeskView): boolean {
  const { state = '', canSignOut = false } = agent ?? {};
  return canSignOut || /^(?:Available|Idle|RONA|Engaged.*)$/u.test(state);
}

export function stateIs(state: string): Matcher<DeskView> {
  return (view) => inState(view, state, same('the state', state, stateOf(view)));
}

/** Others' work changes the state of an agent as ours does: what is missing may be hidden, and what is there may be of theirs. */
function inState(view: DeskView, state: string, finding: Finding | undefined): Finding | undefined {
  if (finding) return unlessTaken(finding, workOfOthers(view));
  const other = state.startsWith('Engaged') ? talksWithOthers(view) : undefined;
  const missed = state === 'RONA' ? leftByOthers(view) : undefined;
  return ofWhom(`the state ${say(state)}`, other ?? missed);
}

/** It is there, and nobody can tell on whose account. */
function ofWhom(what: string, inTheWay: string | undefined): Finding | undefined {
  if (inTheWay === undefined) return undefined;
  return { expected: `${what} on account of our customers`, seen: 'it on whosever', inTheWay };
}

export function stateIsNot(state: string): Matcher<DeskView> {
  return (view) =>
    unless(stateOf(view) !== state, `a state other than "${state}"`, 'that very one');
}

export function stateBegins(start: string): Matcher<DeskView> {
  return (view) => {
    const begins = stateOf(view).startsWith(start);
    const seen = `"${stateOf(view)}"`;
    return inState(view, start, unless(begins, `a state that begins with "${start}"`, seen));
  };
}

/** WA-ST-03. */
export function menuHas(state: string, has: boolean): Matcher<DeskView> {
  return (view) =>
    unless(
      stateMenu(view).includes(state) === has,
      `a list of states ${has ? 'with' : 'without'} "${state}"`,
      listed(stateMenu(view)),
    );
}

/** WA-RONA-05 in the reading `idle-with-reason`. */
export function idleWithReason(): Matcher<DeskView> {
  return (view) => {
    const reason = observed(agentOf(view).stateReason, 'the reason of a state');
    return stateIs('Idle')(view) ?? unless(Boolean(reason), 'a reason for being Idle', say(reason));
  };
}

/** WA-RONA-06: whatever their wording, a way to Idle and a way to Available, each once. */
export function promptsWaysOut(): Matcher<DeskView> {
  return (view) => {
    const options = observed(view.ronaPrompt, 'the prompt after no answer')?.options ?? [];
    const ways = ['idle', 'available'].map((way) =>
      options.filter((option) => option.toLowerCase().includes(way)),
    );
    const prompt = 'a prompt with a way to Idle and a way to Available';
    const isThere = ways.every((found) => found.length === 1);
    return unless(isThere, prompt, listed(options)) ?? ofWhom('the prompt', leftByOthers(view));
  };
}

export function promptsNothing(): Matcher<DeskView> {
  return (view) => {
    const prompt = observed(view.ronaPrompt, 'the prompt after no answer');
    const finding = unless(prompt === null, 'no prompt', listed(prompt?.options ?? []));
    return unlessTaken(finding, leftByOthers(view));
  };
}

/** WA-RONA-05, WA-RONA-09: accepted or missed, one of the two and never both. For an agent with no other conversation. */
export function hasItOrMissedIt(customerName: string): Matcher<DeskView> {
  return (view): Finding | undefined => {
    const open = openPane(view)?.customerName === customerName;
    const offered = requestFrom(view, customerName) !== undefined;
    const state = stateOf(view);
    const prompted = (view.ronaPrompt ?? null) !== null;
    const ready = !prompted && (state === 'Available' || state.startsWith('Engaged'));
    const finding = unless(
      !offered && open === ready,
      'the conversation open and the agent ready for work, or neither, and the request gone',
      `conversation ${open ? 'open' : 'not open'}, request ${offered ? 'there' : 'gone'}, "${state}"${prompted ? ' with the prompt after no answer' : ''}`,
    );
    return unlessTaken(finding, workOfOthers(view));
  };
}

/** WA-A11Y-01, WA-NTF-05: whether the desktop says that what it shows may be out of date. */
export function connectionIs(expected: 'online' | 'offline'): Matcher<DeskView> {
  return (view) =>
    same('the connection', expected, observed(agentOf(view).connection, 'the connection'));
}

/** WA-KEY-04: whatever the words for it. */
export function isSignedOut(isOut: boolean): Matcher<DeskView> {
  return (view) =>
    unless(
      /sign|log/iu.test(stateOf(view)) === isOut,
      isOut ? 'an agent who is signed out' : 'an agent who is signed in',
      `the state ${say(stateOf(view))}`,
    );
}
