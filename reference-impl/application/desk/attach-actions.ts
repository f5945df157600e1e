import { cleanName } from '../../domain/attachment.ts';
import { legOf } from '../../domain/centre.ts';
import { Refusal, refuseUnless } from '../../domain/refusal.ts';
import type { App } from '../app.ts';
import type { FileToAttach } from './action.ts';
import { writableConversation } from './compose-actions.ts';
import type { Session } from './session.ts';

/** So many conversations of one window may have a file that waits for Send: each is kept in memory. */
const mostWaiting = 5;

/** Puts a file beside the compose box, in place of one that is there. What WhatsApp does not take is refused right away. */
export function attachFile(
  app: App,
  session: Session,
  { name, bytes, conversation }: FileToAttach,
): void {
  const conversationId = writableConversation(app, session, conversation);
  const clean = cleanName(name) ?? 'file';
  const type = app.policies.files.accepts(clean, bytes.byteLength);
  if (typeof type === 'string') throw new Refusal(type);
  forgetFinished(app, session);
  const hasRoom = session.files.has(conversationId) || session.files.size < mostWaiting;
  refuseUnless(hasRoom, 'Send or remove the files in your other conversations first.');
  session.files.set(conversationId, { name: clean, bytes, type });
}

export function detachFile(app: App, session: Session, conversation?: string): void {
  const conversationId = writableConversation(app, session, conversation);
  refuseUnless(session.files.delete(conversationId), 'There is no file to remove.');
}

/** Conversations that this agent cannot write in any more. */
function forgetFinished(app: App, { agentId, files }: Session): void {
  for (const id of files.keys()) {
    if (legOf(app.store.centre, agentId, id)?.phase !== 'active') files.delete(id);
  }
}
