import { withView, type Alteration } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import { currentLegs } from '../domain/centre.ts';
import type { Leg } from '../domain/leg.ts';

export type Dialog = NonNullable<DeskView['dialog']>;
type WrapUpDialog = Extract<Dialog, { readonly kind: 'wrap-up-reasons' }>;
type Shown = Partial<Pick<WrapUpDialog, 'secondsLeft' | 'canCancelAutoWrapUp'>>;

/** What the Wrap Up Reasons dialog shows of its countdown is changed. */
export function withCountdown(change: (dialog: WrapUpDialog, app: App) => Shown): Alteration {
  return withView((view, app) => {
    const { dialog } = view;
    if (dialog?.kind !== 'wrap-up-reasons') return view;
    return { ...view, dialog: { ...dialog, ...change(dialog, app) } };
  });
}

/** What an agent still owes a reason for. */
export function legsInWrapUp(app: App, agentId: string): readonly Leg[] {
  return currentLegs(app.store.centre, agentId).filter(({ phase }) => phase === 'wrap-up');
}

/** Submits the default for all that this agent has in wrap-up under a countdown. */
export function submitDefaults(app: App, agentId: string): void {
  const reasons = app.policies.wrapUp.reasons(app.store.centre.settings);
  const reason = app.policies.wrapUp.defaultReason(reasons)?.name ?? '';
  for (const { conversationId, autoWrapUp } of legsInWrapUp(app, agentId)) {
    if (autoWrapUp) app.use.submitWrapUp({ agentId, conversationId }, { reason, automatic: true });
  }
}
