import type { Leg } from '../../domain/leg.ts';
import type { App } from '../app.ts';
import { remainingMs } from '../desk/countdown.ts';
import { targetOptions } from '../desk/dialog-actions.ts';
import {
  choiceOf,
  shownDialog,
  shownPart,
  type OpenDialog,
  type Session,
} from '../desk/session.ts';
import { reasonOptions } from '../desk/wrap-up-actions.ts';
import { seconds } from './people.ts';

/** The dialog in front of the agent; `null` while there is none. */
export function presentDialog(app: App, session: Session) {
  const leg = shownPart(app, session)?.leg;
  if (leg?.phase === 'wrap-up') return wrapUpDialog(app, session, leg);
  if (leg?.phase === 'terminated') return terminatedDialog(app, leg);
  const dialog = shownDialog(app, session);
  if (!dialog) return null;
  return dialog.kind === 'confirm' ? confirmDialog(dialog) : targetDialog(app, session, dialog);
}

type TargetDialog = Extract<OpenDialog, { readonly destination: unknown }>;

const titles = {
  'transfer-request': 'Transfer Request',
  'conference-request': 'Conference Request',
} as const;

/** WA-TRF-01 to WA-TRF-05, WA-CNF-01, WA-CNF-02. */
function targetDialog(app: App, session: Session, dialog: TargetDialog) {
  const options = targetOptions(app, session, dialog).map(({ name, state, enabled }) => ({
    name,
    enabled,
    ...(state === null ? {} : { state }),
  }));
  return {
    kind: dialog.kind,
    conversationId: dialog.conversationId,
    title: titles[dialog.kind],
    destination: dialog.destination,
    search: dialog.search,
    options,
    selected: dialog.selected,
    canSubmit: dialog.selected !== null,
    canCancel: true,
    canRefresh: true,
    canCancelAutoWrapUp: false,
    secondsLeft: null,
  };
}

/** WA-WRP-03 to WA-WRP-10. */
function wrapUpDialog(app: App, session: Session, leg: Leg) {
  const { search, selected } = choiceOf(session, leg);
  const countdown = session.countdowns.get(leg.id);
  const left = countdown ? remainingMs(countdown, app.clock.now()) : null;
  const { wrapUp } = app.policies;
  return {
    kind: 'wrap-up-reasons' as const,
    conversationId: leg.conversationId,
    title: 'Wrap Up Reasons',
    destination: null,
    search,
    options: reasonOptions(app, search).map((each) => ({ ...each, enabled: true })),
    selected,
    canSubmit: wrapUp.canSubmit(selected),
    canCancel: false,
    canRefresh: false,
    canCancelAutoWrapUp:
      left !== null && leg.autoWrapUp !== null && wrapUp.mayCancelCountdown(leg.autoWrapUp),
    secondsLeft: left === null ? null : Math.ceil(left / 1000),
    elapsedSeconds: seconds(wrapUp.elapsedMs(leg, app.clock.now())),
  };
}

/** What a dialog that leaves nothing to choose shows of all the rest. */
const nothingToChoose = {
  destination: null,
  search: '',
  options: [],
  selected: null,
  canSubmit: false,
  canRefresh: false,
  canCancelAutoWrapUp: false,
  secondsLeft: null,
} as const;

function confirmDialog({ conversationId, action }: Extract<OpenDialog, { kind: 'confirm' }>) {
  const question = action === 'exitConference' ? 'Exit this conference?' : 'End this conversation?';
  return {
    kind: 'confirm' as const,
    conversationId,
    title: question,
    ...nothingToChoose,
    canCancel: true,
  };
}

/** WA-AST-07. */
function terminatedDialog(app: App, { conversationId }: Leg) {
  return {
    kind: 'terminated' as const,
    conversationId,
    title: 'Interaction Terminated',
    text: app.policies.termination.text,
    ...nothingToChoose,
    canCancel: false,
  };
}
