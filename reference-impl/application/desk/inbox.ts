import { get, legOf } from '../../domain/centre.ts';
import { summaryOf } from '../../domain/message.ts';
import type { App } from '../app.ts';
import type { Event } from '../store.ts';
import { countOfCustomerMessages, type Session } from './session.ts';

/** So much is kept of what was told, and of what could not be told yet: a window may stay open for days. */
const mostTold = 200;
/** So much the notification center holds. */
const mostKept = 20;

/** Turns what happened into what this window tells its agent. A closed window has nobody to tell. */
export function hear(app: App, session: Session, event: Event): void {
  if (!session.isOpen) return;
  if (event.kind === 'customer-wrote') hearCustomer(app, session, event);
  else if (event.kind === 'joined' || event.kind === 'left') hearColleague(app, session, event);
  else if (event.kind === 'interrupted') hearInterruption(app, session, event);
  else if (event.kind === 'terminated') hearTermination(app, session, event);
  else if (event.agentId !== session.agentId) return;
  else if (event.kind === 'away-too-long') hearOfAbsence(app, session);
  else hearRequest(app, session, event);
}

type Of<K extends Event['kind']> = Extract<Event, { readonly kind: K }>;

function hearCustomer(app: App, session: Session, event: Of<'customer-wrote'>): void {
  const { conversationId, messageId } = event;
  if (legOf(app.store.centre, session.agentId, conversationId)?.phase !== 'active') return;
  if (session.openConversation === conversationId) {
    if (session.isOnline) markSeen(app, session);
    return;
  }
  const { customer, thread } = get(app.store.centre, 'conversations', conversationId);
  const message = thread.find(({ id }) => id === messageId);
  if (message) tell(app, session, `${customer.name}: ${summaryOf(message)}`);
}

function hearRequest(app: App, session: Session, event: Of<'offered' | 'missed'>): void {
  const { customer, thread } = get(app.store.centre, 'conversations', event.conversationId);
  if (event.kind === 'missed') {
    session.missedPrompt = true;
    tell(app, session, `You missed a request from ${customer.name}.`);
    return;
  }
  const last = thread.findLast((message) => message.from === 'customer');
  const preview = last ? summaryOf(last) : '';
  tell(app, session, `New WhatsApp request from ${customer.name}: ${preview}`);
}

function hearColleague(app: App, session: Session, event: Of<'joined' | 'left'>): void {
  const { agentId, conversationId } = event;
  if (agentId === session.agentId) return;
  if (!legOf(app.store.centre, session.agentId, conversationId)) return;
  const { name } = get(app.store.centre, 'agents', agentId);
  const joined = event.kind === 'joined';
  const left = `${name} has left the chat.`;
  tell(app, session, joined ? app.policies.conference.joinedLine(name) : left);
}

function hearInterruption(app: App, session: Session, event: Of<'interrupted'>): void {
  if (!legOf(app.store.centre, session.agentId, event.conversationId)) return;
  const conversation = get(app.store.centre, 'conversations', event.conversationId);
  const alert = app.policies.asset.alert(conversation);
  if (alert !== null) tell(app, session, alert);
}

/** The system changed the agent's state while they were away (WA-NTF-04, WA-NTF-08). */
function hearOfAbsence(app: App, session: Session): void {
  const { signedIn } = get(app.store.centre, 'agents', session.agentId);
  const outcome = signedIn ? 'you are Idle now' : 'you were signed out';
  tell(app, session, `The connection was lost for too long: ${outcome}.`);
}

/** The dialog tells it where the conversation is in front of the agent (WA-AST-07); of any other they hear like this. */
function hearTermination(app: App, session: Session, event: Of<'terminated'>): void {
  const { conversationId } = event;
  if (legOf(app.store.centre, session.agentId, conversationId)?.phase !== 'terminated') return;
  if (session.openConversation === conversationId) return;
  const { customer } = get(app.store.centre, 'conversations', conversationId);
  tell(app, session, `An administrator terminated the interaction with ${customer.name}.`);
}

/** The connection is back: the agent hears what happened meanwhile, and sees what the open conversation got. */
export function catchUp(app: App, session: Session): void {
  const { untold } = session;
  session.untold = [];
  for (const text of untold) tell(app, session, text);
  markSeen(app, session);
}

function tell(app: App, session: Session, text: string): void {
  if (!session.isOnline) {
    session.untold = [...session.untold, text].slice(-mostTold);
    return;
  }
  notify(app, session, text);
  // Silent for the eye only: a screen reader says what else stands on the screen.
  session.announcements = [...session.announcements, text].slice(-mostTold);
}

/** WA-NTF-02, WA-NTF-03: into the corner of the screen, and into the notification center. */
function notify(app: App, session: Session, text: string): void {
  const { notifications: policy } = app.policies;
  const { isSilent } = session;
  const id = app.nextId('notification');
  const now = app.clock.now();
  if (policy.shows(isSilent)) {
    const standing = session.notifications.filter(({ until }) => until > now);
    const all = [...standing, { id, text, until: now + policy.stayMs }];
    session.notifications = all.slice(-policy.atATime);
  }
  if (policy.keeps(isSilent)) session.kept = [{ id, text }, ...session.kept].slice(0, mostKept);
}

/** The window shows the conversation, so nothing in it is unread any more. */
export function markSeen(app: App, session: Session): void {
  const { openConversation: id } = session;
  const conversation = id === null ? undefined : app.store.centre.conversations.get(id);
  if (!conversation) return;
  session.seen.set(conversation.id, countOfCustomerMessages(conversation.thread));
  app.use.markRead(conversation.id);
}
