import type { DeskView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { agentOf, stateIs } from './agent-state.ts';
import { listed, same, sameSeconds, say, unless, type Seconds } from './finding.ts';

/** WA-ST-06: the state is, or is not, among those that are listed for what is searched. */
export function searchFinds(state: string, does: boolean): Matcher<DeskView> {
  return (view) => {
    const found = observed(agentOf(view).stateMatches, 'what a search in the list of states finds');
    return unless(
      found !== null && found.includes(state) === does,
      `${does ? `"${state}"` : `others than "${state}"`} among the states that were found`,
      found === null ? 'that nothing is searched' : listed(found),
    );
  };
}

/** WA-ST-07, WA-ST-11. */
export function stateTimerShows(seconds: Seconds): Matcher<DeskView> {
  return (view) =>
    sameSeconds(
      'the state timer',
      seconds,
      observed(agentOf(view).stateSeconds, 'the state timer'),
    );
}

/** WA-ST-15. */
export function idleInAll(seconds: Seconds): Matcher<DeskView> {
  return (view) =>
    sameSeconds(
      'the time idle in all',
      seconds,
      observed(agentOf(view).idleSeconds, 'the time idle in all'),
    );
}

/** WA-ST-09: in whatever words, that there is an interaction, and the state beneath Engaged. */
export function explainsEngaged(): Matcher<DeskView> {
  return (view) => {
    const note = observed(agentOf(view).stateNote, 'an explanation of the state') ?? '';
    return unless(
      /interaction/iu.test(note) && /available/iu.test(note),
      'an explanation that the agent is in an interaction and Available',
      say(note === '' ? null : note),
    );
  };
}

/** WA-ST-13. */
export function canSignOut(can: boolean): Matcher<DeskView> {
  return (view) =>
    unless(
      observed(agentOf(view).canSignOut, 'whether the agent can sign out') === can,
      `an agent who ${can ? 'can' : 'cannot'} sign out`,
      can ? 'one who cannot' : 'one who can',
    );
}

/** WA-ST-10: Idle, with this reason. Some desktops show the reason in place of the word. */
export function isIdleFor(reason: string): Matcher<DeskView> {
  return (view) => {
    const { state, stateReason } = agentOf(view);
    if (observed(state, "the agent's state") === reason) return undefined;
    const shown = observed(stateReason, 'the reason of a state');
    return stateIs('Idle')(view) ?? same('the reason', reason, shown);
  };
}

/** WA-RONA-10: the reason beside the state is this one, or there is none where this is `null`. */
export function hasReason(reason: string | null): Matcher<DeskView> {
  return (view) =>
    same('the reason', reason, observed(agentOf(view).stateReason, 'the reason of a state'));
}
