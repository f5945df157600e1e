import type { Confirmable } from '../../domain/policies/confirmation.ts';
import type { Looking, TargetOption } from '../../domain/policies/targets.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { AgentMove, App } from '../app.ts';
import { mustOffer } from './controls.ts';
import { shownDialog, shownPart, type OpenDialog, type Session } from './session.ts';
import { searchReasons, selectReason, submitReason } from './wrap-up-actions.ts';

type TargetDialog = Extract<OpenDialog, { readonly destination: unknown }>;

/** WA-TRF-01, WA-CNF-01. */
export function openTargetDialog(app: App, session: Session, kind: TargetDialog['kind']): void {
  const shown = shownPart(app, session);
  refuseUnless(shown, 'No conversation is open.');
  mustOffer(app, shown, kind === 'transfer-request' ? 'Transfer' : 'Conference');
  session.dialog = {
    kind,
    conversationId: shown.conversation.id,
    destination: null,
    search: '',
    selected: null,
    listed: readTargets(app, session, kind),
  };
}

function readTargets(
  app: App,
  session: Session,
  kind: TargetDialog['kind'],
): TargetDialog['listed'] {
  const { targets } = app.policies;
  const { centre } = app.store;
  const looking = lookingFrom(session, kind);
  return { queue: targets.queues(centre, looking), agent: targets.agents(centre, looking) };
}

function lookingFrom({ agentId }: Session, kind: TargetDialog['kind']): Looking {
  return { agentId, purpose: kind === 'transfer-request' ? 'transfer' : 'conference' };
}

/** What the drop-down shows for the chosen destination and what stands in the search field. */
export function targetOptions(
  app: App,
  session: Session,
  dialog: TargetDialog,
): readonly TargetOption[] {
  if (dialog.destination === null) return [];
  const { targets } = app.policies;
  const looking = lookingFrom(session, dialog.kind);
  return dialog.listed[dialog.destination].filter((option) =>
    targets.matches(dialog.search, option, looking),
  );
}

/** WA-TRF-02: choosing one drops what was selected under the other. */
export function choose(app: App, session: Session, destination: 'queue' | 'agent'): void {
  const dialog = targetDialog(app, session);
  session.dialog = { ...dialog, destination, search: '', selected: null };
}

export function search(app: App, session: Session, text: string): void {
  const dialog = shownDialog(app, session);
  if (!dialog) {
    searchReasons(app, session, text);
    return;
  }
  session.dialog = { ...targetDialog(app, session), search: text };
}

export function select(app: App, session: Session, option: string): void {
  const dialog = shownDialog(app, session);
  if (!dialog) {
    selectReason(app, session, option);
    return;
  }
  const listed = targetOptions(app, session, targetDialog(app, session));
  const found = listed.find(({ name }) => name === option);
  refuseUnless(found, `"${option}" is not in the list.`);
  refuseUnless(found.enabled, `"${option}" is listed but cannot be chosen now.`);
  session.dialog = { ...targetDialog(app, session), selected: option };
}

/** WA-TRF-05. */
export function refresh(app: App, session: Session): void {
  const dialog = targetDialog(app, session);
  session.dialog = { ...dialog, listed: readTargets(app, session, dialog.kind) };
}

/** Presses the dialog's own button: Transfer, Conference or Submit Wrap Up. */
export function submit(app: App, session: Session): void {
  if (!shownDialog(app, session)) {
    submitReason(app, session);
    return;
  }
  const dialog = targetDialog(app, session);
  const listed = dialog.destination ? dialog.listed[dialog.destination] : [];
  const chosen = listed.find(({ name }) => name === dialog.selected);
  refuseUnless(chosen, 'Choose a queue or an agent first.');
  const move = { agentId: session.agentId, conversationId: dialog.conversationId };
  if (dialog.kind === 'transfer-request') app.use.transfer(move, chosen.target);
  else app.use.requestConference(move, chosen.target);
  session.dialog = null;
}

export function cancel(app: App, session: Session): void {
  refuseUnless(shownDialog(app, session), 'There is no dialog that can be cancelled.');
  session.dialog = null;
}

const buttons: Readonly<Record<Confirmable, string>> = {
  end: 'End',
  endConference: 'End Conference',
  exitConference: 'Exit Conference',
};

/** End, End Conference and Exit Conference; asks first where the policy says so (choice A23). */
export function finish(app: App, session: Session, action: Confirmable): void {
  const shown = shownPart(app, session);
  refuseUnless(shown, 'No conversation is open.');
  mustOffer(app, shown, buttons[action]);
  const conversationId = shown.conversation.id;
  if (app.policies.confirmation.asks(action)) {
    session.dialog = { kind: 'confirm', conversationId, action };
    return;
  }
  carryOut(app, { agentId: session.agentId, conversationId }, action);
}

/** Says yes to a question, or takes note of what an administrator did. */
export function confirm(app: App, session: Session): void {
  if (shownPart(app, session)?.leg.phase === 'terminated') takeNote(app, session);
  else sayYes(app, session);
}

/** WA-AST-07. */
function takeNote(app: App, session: Session): void {
  const { agentId, openConversation: conversationId } = session;
  if (conversationId === null) return;
  app.use.acknowledgeTermination({ agentId, conversationId });
  session.openConversation = null;
}

function sayYes(app: App, session: Session): void {
  const dialog = shownDialog(app, session);
  refuseUnless(dialog?.kind === 'confirm', 'There is nothing to confirm.');
  const { conversationId, action } = dialog;
  carryOut(app, { agentId: session.agentId, conversationId }, action);
  session.dialog = null;
}

function carryOut(app: App, move: AgentMove, action: Confirmable): void {
  if (action === 'exitConference') app.use.exitConference(move);
  else app.use.end(move, action === 'end' ? 'ended' : 'conference-ended');
}

function targetDialog(app: App, session: Session): TargetDialog {
  const dialog = shownDialog(app, session);
  refuseUnless(dialog && dialog.kind !== 'confirm', 'No Transfer or Conference Request is open.');
  return dialog;
}
