import { refuseUnless } from '../../domain/refusal.ts';
import type { App } from '../app.ts';
import { shownPart, type Session } from './session.ts';

/** Typing and pasting both add at the end of the box. */
export function enterText(app: App, session: Session, text: string): void {
  const conversationId = writableConversation(app, session);
  const before = session.drafts.get(conversationId) ?? '';
  const after = app.policies.compose.edit(before, text);
  session.drafts.set(conversationId, after);
}

/** What the whole box holds after an edit anywhere in it. The box takes it as if it had been entered anew. */
export function replaceText(app: App, session: Session, text: string): void {
  const conversationId = writableConversation(app, session);
  session.drafts.set(conversationId, app.policies.compose.edit('', text));
}

/** WA-CMP-02. */
export function sendDraft(app: App, session: Session, by: 'button' | 'enter'): void {
  const conversationId = writableConversation(app, session);
  const { compose } = app.policies;
  refuseUnless(by === 'button' || compose.sendsOn('Enter'), 'Enter does not send here.');
  const draft = session.drafts.get(conversationId) ?? '';
  const problem = compose.problem(draft);
  refuseUnless(problem === null, problem ?? '');
  app.use.send({ agentId: session.agentId, conversationId }, compose.outgoing(draft));
  session.drafts.set(conversationId, compose.afterSend(draft));
}

/** A key pressed while the compose box has the focus. */
export function pressKeys(app: App, session: Session, keys: string): void {
  if (app.policies.compose.sendsOn(keys)) {
    sendDraft(app, session, 'enter');
    return;
  }
  const text = app.policies.compose.inserts(keys);
  refuseUnless(text !== null, `${keys} does nothing here.`);
  enterText(app, session, text);
}

function writableConversation(app: App, session: Session): string {
  const shown = shownPart(app, session);
  refuseUnless(shown, 'No conversation is open.');
  const { phase } = shown.leg;
  refuseUnless(phase !== 'terminated', 'An administrator terminated this interaction.');
  refuseUnless(phase === 'active', 'This conversation is over; only wrap-up is left.');
  refuseUnless(
    app.policies.asset.mayWrite(shown.conversation),
    'The WhatsApp asset was deleted. End the conversation.',
  );
  return shown.conversation.id;
}
