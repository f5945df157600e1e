import type { Reason } from '../../domain/centre.ts';
import type { Leg } from '../../domain/leg.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { App } from '../app.ts';
import { choiceOf, shownPart, type Session } from './session.ts';

/** What Wrap Up Reasons lists for what stands in its search field (WA-WRP-03). */
export function reasonOptions(app: App, search: string): readonly Reason[] {
  const { wrapUp } = app.policies;
  return wrapUp
    .reasons(app.store.centre.settings)
    .filter(({ name }) => wrapUp.matches(search, name));
}

export function searchReasons(app: App, session: Session, text: string): void {
  const leg = legInWrapUp(app, session);
  session.reasons.set(leg.id, { ...choiceOf(session, leg), search: text });
}

/** WA-WRP-04: a second choice takes the place of the first. */
export function selectReason(app: App, session: Session, option: string): void {
  const leg = legInWrapUp(app, session);
  const choice = choiceOf(session, leg);
  const listed = reasonOptions(app, choice.search).some(({ name }) => name === option);
  refuseUnless(listed, `"${option}" is not in the list.`);
  session.reasons.set(leg.id, { ...choice, selected: option });
}

/** WA-WRP-05. */
export function submitReason(app: App, session: Session): void {
  const leg = legInWrapUp(app, session);
  const { selected } = choiceOf(session, leg);
  refuseUnless(app.policies.wrapUp.canSubmit(selected), 'Choose a wrap-up reason first.');
  const { agentId, conversationId } = leg;
  app.use.submitWrapUp({ agentId, conversationId }, { reason: selected ?? '', automatic: false });
  session.openConversation = null;
}

export function stopCountdown(app: App, session: Session): void {
  const { agentId, conversationId } = legInWrapUp(app, session);
  app.use.cancelCountdown({ agentId, conversationId });
}

function legInWrapUp(app: App, session: Session): Leg {
  const leg = shownPart(app, session)?.leg;
  refuseUnless(leg?.phase === 'wrap-up', 'No dialog is open.');
  return leg;
}
