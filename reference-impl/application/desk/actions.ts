import { get, legOf, offersTo } from '../../domain/centre.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { App } from '../app.ts';
import type { Action, Verb } from './action.ts';
import { noteAttendance } from './attendance.ts';
import { attachFile, detachFile } from './attach-actions.ts';
import { enterText, pressKeys, replaceText, sendDraft } from './compose-actions.ts';
import { syncCountdowns } from './countdown.ts';
import {
  cancel,
  choose,
  confirm,
  finish,
  openTargetDialog,
  refresh,
  search,
  select,
  submit,
} from './dialog-actions.ts';
import { catchUp, markSeen } from './inbox.ts';
import type { Session } from './session.ts';
import { shortcutFor } from './shortcuts/index.ts';
import { stopCountdown } from './wrap-up-actions.ts';

type Handler<V extends Verb> = (
  app: App,
  session: Session,
  action: Extract<Action, { readonly verb: V }>,
) => void;

/** What each verb does. A handler refuses before it changes anything. */
const handlers: { readonly [V in Verb]: Handler<V> } = {
  signIn: (app, session) => app.use.signIn(session.agentId),
  signOut: (app, session) => app.use.signOut(session.agentId),
  setState: (app, session, { state, reason }) => setState(app, session, reason ?? state),
  searchStates: (_app, session, { text }) => void (session.stateSearch = text),
  answerPrompt: (app, session, { option }) => answerPrompt(app, session, option),
  accept: (app, session, { request }) => accept(app, session, request),
  acceptAll: (app, session) => acceptAll(app, session),
  open: (app, session, { task }) => show(app, session, task),
  type: (app, session, { text }) => enterText(app, session, text),
  paste: (app, session, { text }) => enterText(app, session, text),
  draft: (app, session, action) => replaceText(app, session, action),
  press: (app, session, { keys }) => press(app, session, keys),
  send: (app, session, action) => sendDraft(app, session, action),
  attach: (app, session, file) => attachFile(app, session, file),
  detach: (app, session, { conversation }) => detachFile(app, session, conversation),
  retryFile: (app, session, { message }) => app.use.retryFile(session.agentId, message),
  transfer: (app, session) => openTargetDialog(app, session, 'transfer-request'),
  conference: (app, session) => openTargetDialog(app, session, 'conference-request'),
  choose: (app, session, { destination }) => choose(app, session, destination),
  search: (app, session, { text }) => search(app, session, text),
  select: (app, session, { option }) => select(app, session, option),
  refresh: (app, session) => refresh(app, session),
  submit: (app, session) => submit(app, session),
  cancel: (app, session) => cancel(app, session),
  confirm: (app, session) => confirm(app, session),
  dismiss: (_app, session, { notification }) => dismiss(session, notification),
  end: (app, session) => finish(app, session, 'end'),
  endConference: (app, session) => finish(app, session, 'endConference'),
  exitConference: (app, session) => finish(app, session, 'exitConference'),
  cancelAutoWrapUp: (app, session) => stopCountdown(app, session),
  openNotifications: (_app, session) => void (session.isCenterOpen = true),
  closeNotifications: (_app, session) => void (session.isCenterOpen = false),
  silence: (_app, session) => void Object.assign(session, { isSilent: true, notifications: [] }),
  unsilence: (_app, session) => void (session.isSilent = false),
  reload: (app, session) => reload(app, session),
  closeDesk: (app, session) => setPresence(app, session, { isOpen: false, untold: [] }),
  // Whoever opens the window again is connected, however it was left.
  reopenDesk: (app, session) => comeBack(app, session, { isOpen: true, isOnline: true }),
  goOffline: (app, session) => setPresence(app, session, { isOnline: false }),
  goOnline: (app, session) => comeBack(app, session, { isOnline: true }),
};

/** Carries an action out. The table has a handler of its own for each verb; that it gets just its verb's action is known here only. */
export function handle(app: App, session: Session, action: Action): void {
  const handler = handlers[action.verb] as (app: App, session: Session, action: Action) => void;
  handler(app, session, action);
}

/** A shortcut does what the agent would do by hand; any other key is for the compose box. */
function press(app: App, session: Session, keys: string): void {
  const shortcut = shortcutFor(keys);
  if (shortcut) handle(app, session, shortcut.action(app, session));
  else pressKeys(app, session, keys);
}

function setState(app: App, session: Session, state: string): void {
  app.use.setState(session.agentId, state);
  session.missedPrompt = false;
  session.stateSearch = '';
}

/** WA-RONA-10: a way back that the prompt offers. */
function answerPrompt(app: App, session: Session, option: string): void {
  const { availability } = app.policies;
  const agent = get(app.store.centre, 'agents', session.agentId);
  const isAsked = session.missedPrompt && availability.awaitsReturn(agent);
  refuseUnless(isAsked, 'You are not asked what comes next.');
  const state = availability.waysBack[option];
  refuseUnless(state, `"${option}" is not one of the ways back.`);
  setState(app, session, state);
}

function accept(app: App, session: Session, requestId: string): void {
  const conversationId = app.store.centre.offers.get(requestId)?.conversationId;
  app.use.accept(session.agentId, requestId);
  if (conversationId) show(app, session, conversationId);
}

function acceptAll(app: App, session: Session): void {
  const offers = offersTo(app.store.centre, session.agentId);
  refuseUnless(offers.length > 0, 'No request is waiting for you.');
  for (const { id } of offers) accept(app, session, id);
}

function show(app: App, session: Session, conversationId: string): void {
  const leg = legOf(app.store.centre, session.agentId, conversationId);
  refuseUnless(leg, 'This conversation is not in your task list.');
  const { id } = get(app.store.centre, 'conversations', conversationId);
  const left = session.openConversation;
  if (left !== null && left !== id && !app.policies.compose.keepsDrafts)
    session.drafts.delete(left);
  session.openConversation = id;
  markSeen(app, session);
}

function dismiss(session: Session, id: string): void {
  refuseUnless(
    session.notifications.some((each) => each.id === id),
    'This notification is gone already.',
  );
  session.notifications = session.notifications.filter((each) => each.id !== id);
}

function reload(app: App, session: Session): void {
  session.dialog = null;
  session.stateSearch = '';
  session.notifications = [];
  session.isCenterOpen = false;
  session.announcements = [];
  app.use.happened(session.agentId, 'reloaded');
}

type Presence = Partial<Pick<Session, 'isOpen' | 'isOnline' | 'untold'>>;

function setPresence(app: App, session: Session, presence: Presence): void {
  Object.assign(session, presence);
  noteAttendance(app, session, session.isOpen && session.isOnline);
  syncCountdowns(app, session);
}

function comeBack(app: App, session: Session, presence: Presence): void {
  setPresence(app, session, presence);
  catchUp(app, session);
}
