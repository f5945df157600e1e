import type { Alteration } from '../alter.ts';
import { withDesk, withPolicy } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { Action, Outcome } from '../application/desk/action.ts';
import type { Desk } from '../application/desk/desk.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import type { TargetOption } from '../domain/policies/targets.ts';

type AnyDialog = NonNullable<DeskView['dialog']>;

/** Transfer Request as a desk shows it. */
export type TransferRequest = Extract<
  AnyDialog,
  { readonly kind: 'transfer-request' | 'conference-request' }
>;

/** What a changed Transfer Request can lean on. */
export interface Surroundings {
  readonly desk: Desk;
  readonly app: App;
  readonly agentId: string;
}

/** What is otherwise about one opened Transfer Request. */
export interface Change {
  /** What it shows instead. */
  readonly show?: (dialog: TransferRequest) => TransferRequest;
  /** What is done instead; `null` leaves it to the desk. */
  readonly act?: (action: Action) => Outcome | null;
}

export const done: Outcome = { outcome: 'done' };

/** Changes Transfer Request; `begin` is called anew each time that Transfer is chosen, so that nothing is remembered beyond it. */
export function withTransferRequest(begin: (around: Surroundings) => Change): Alteration {
  return withRequestDialog('transfer', begin);
}

/** Changes the dialog that this button opens: Transfer Request or Conference Request. */
export function withRequestDialog(
  button: 'transfer' | 'conference',
  begin: (around: Surroundings) => Change,
): Alteration {
  const kind = `${button}-request`;
  return withDesk((desk, app, agentId) => {
    let change: Change = {};
    return {
      ...desk,
      view() {
        const view = desk.view();
        if (view.dialog?.kind !== kind || !change.show) return view;
        return { ...view, dialog: change.show(view.dialog as TransferRequest) };
      },
      act(action) {
        if (action.verb === button) change = begin({ desk, app, agentId });
        const isUp = desk.view().dialog?.kind === kind;
        return (isUp ? change.act?.(action) : null) ?? desk.act(action);
      },
    };
  });
}

/** Everything of one kind that Transfer Request could list now, as it shows it. */
export function everything(
  { app, agentId }: Surroundings,
  kind: 'queue' | 'agent',
): TransferRequest['options'] {
  const { targets } = app.policies;
  const looking = { agentId, purpose: 'transfer' } as const;
  const { centre } = app.store;
  return shown(
    kind === 'queue' ? targets.queues(centre, looking) : targets.agents(centre, looking),
  );
}

function shown(options: readonly TargetOption[]): TransferRequest['options'] {
  return options.map(({ name, enabled, state }) => ({
    name,
    enabled,
    ...(state === null ? {} : { state }),
  }));
}

/** Searches the lists of one kind in another way, in Transfer Request alone. */
export function withSearch(
  kind: 'queue' | 'agent',
  matches: (search: string, name: string) => boolean,
): Alteration {
  return withPolicy('targets', (documented) => ({
    matches: (search, option, looking) =>
      looking.purpose === 'transfer' && option.target.kind === kind
        ? matches(search, option.name)
        : documented.matches(search, option, looking),
  }));
}

/** Capital letters of the English alphabet made small, and no others. */
export function smallInEnglish(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
