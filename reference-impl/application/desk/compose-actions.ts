import { refuseUnless } from '../../domain/refusal.ts';
import type { App } from '../app.ts';
import type { InConversation } from './action.ts';
import { partOf, type Session } from './session.ts';

/** Typing and pasting both add at the end of the box. */
export function enterText(app: App, session: Session, text: string): void {
  const conversationId = writableConversation(app, session);
  const before = session.drafts.get(conversationId) ?? '';
  const after = app.policies.compose.edit(before, text);
  session.drafts.set(conversationId, after);
}

interface Draft extends InConversation {
  readonly text: string;
}

interface Sending extends InConversation {
  readonly by: 'button' | 'enter';
}

/** What the whole box holds after an edit anywhere in it. The box takes it as if it had been entered anew. */
export function replaceText(app: App, session: Session, { text, conversation }: Draft): void {
  const conversationId = writableConversation(app, session, conversation);
  session.drafts.set(conversationId, app.policies.compose.edit('', text));
}

/** WA-CMP-02. */
export function sendDraft(app: App, session: Session, { by, conversation }: Sending): void {
  const conversationId = writableConversation(app, session, conversation);
  const { compose } = app.policies;
  refuseUnless(by === 'button' || compose.sendsOn('Enter'), 'Enter does not send here.');
  const problem = sendProblem(app, session, conversationId);
  refuseUnless(problem === null, problem ?? '');
  const draft = session.drafts.get(conversationId) ?? '';
  const file = session.files.get(conversationId);
  const text = file && isBlank(draft) ? '' : compose.outgoing(draft);
  app.use.send({ agentId: session.agentId, conversationId }, text, file);
  session.drafts.set(conversationId, compose.afterSend(draft));
  session.files.delete(conversationId);
}

/** Why what is in the box, and the file beside it, can't be sent; `null` when they can. A file may go without words. */
export function sendProblem(app: App, session: Session, conversationId: string): string | null {
  const { compose, files } = app.policies;
  const draft = session.drafts.get(conversationId) ?? '';
  const file = session.files.get(conversationId);
  if (file && isBlank(draft)) return null;
  return file?.type.takesCaption ? files.captionProblem(draft) : compose.problem(draft);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** A key pressed while the compose box has the focus. */
export function pressKeys(app: App, session: Session, keys: string): void {
  if (app.policies.compose.sendsOn(keys)) {
    sendDraft(app, session, { by: 'enter' });
    return;
  }
  const text = app.policies.compose.inserts(keys);
  refuseUnless(text !== null, `${keys} does nothing here.`);
  enterText(app, session, text);
}

/** The conversation that is named, or else the open one, where the agent may write in it; refused with a sentence otherwise. */
export function writableConversation(app: App, session: Session, named?: string): string {
  const shown = partOf(app, session, named ?? session.openConversation);
  refuseUnless(shown, named === undefined ? 'No conversation is open.' : notYours);
  const { phase } = shown.leg;
  refuseUnless(phase !== 'terminated', 'An administrator terminated this interaction.');
  refuseUnless(phase === 'active', 'This conversation is over; only wrap-up is left.');
  refuseUnless(
    app.policies.asset.mayWrite(shown.conversation),
    'The WhatsApp asset was deleted. End the conversation.',
  );
  return shown.conversation.id;
}

const notYours = 'This conversation is not in your task list.';
