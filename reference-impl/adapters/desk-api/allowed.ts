import { signedOut } from '../../application/presenter/people.ts';
import type { DeskView } from '../../application/presenter/desk-view.ts';

const buttons: Readonly<Record<string, string>> = {
  Transfer: 'transfer',
  Conference: 'conference',
  End: 'end',
  'End Conference': 'endConference',
  'Exit Conference': 'exitConference',
};

/** Whether a window is there at all. */
export interface Presence {
  readonly isClosed: boolean;
  readonly isOffline: boolean;
}

/** The verbs that a desk would take now, read from what it shows: what a refused client can do instead. */
export function allowedVerbs(view: DeskView, presence: Presence): readonly string[] {
  if (presence.isClosed) return ['reopenDesk'];
  if (presence.isOffline) return ['goOnline', 'closeDesk'];
  return [...ofAgent(view), ...ofWork(view), ...ofPane(view), ...ofDialog(view)];
}

function ofAgent({ agent }: DeskView): readonly string[] {
  const signedIn = agent.state !== signedOut;
  if (!signedIn) return ['signIn'];
  const always = ['setState', 'press', agent.silent ? 'unsilence' : 'silence'];
  return agent.canSignOut ? [...always, 'signOut'] : always;
}

function ofWork({
  requests,
  tasks,
  notifications,
  notificationCenter,
}: DeskView): readonly string[] {
  return [
    ...(requests.length > 0 ? ['accept', 'acceptAll'] : []),
    ...(tasks.some(({ canAccept }) => !canAccept) ? ['open'] : []),
    ...(notifications.length > 0 ? ['dismiss'] : []),
    notificationCenter ? 'closeNotifications' : 'openNotifications',
  ];
}

function ofPane({ conversation }: DeskView): readonly string[] {
  if (!conversation) return [];
  const pressable = conversation.controls.filter(({ enabled }) => enabled);
  const { enabled, canSend, attachment } = conversation.compose;
  return [
    ...pressable.flatMap(({ name }) => buttons[name] ?? []),
    ...(enabled ? ['type', 'paste', 'draft', 'attach'] : []),
    ...(enabled && attachment ? ['detach'] : []),
    ...(canSend ? ['send'] : []),
  ];
}

function ofDialog({ dialog }: DeskView): readonly string[] {
  if (!dialog) return [];
  if (dialog.kind === 'confirm') return ['confirm', 'cancel'];
  if (dialog.kind === 'terminated') return ['confirm'];
  return [
    ...('destination' in dialog && dialog.kind !== 'wrap-up-reasons' ? ['choose'] : []),
    'search',
    'select',
    ...(dialog.canSubmit ? ['submit'] : []),
    ...(dialog.canCancel ? ['cancel'] : []),
    ...(dialog.canRefresh ? ['refresh'] : []),
    ...(dialog.canCancelAutoWrapUp ? ['cancelAutoWrapUp'] : []),
  ];
}
