import type { DeskView, DialogView, OptionView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { listed, same, say, unless } from './finding.ts';

/** The dialog in front of the agent; `null` when there is none. */
export function openDialog(view: DeskView): DialogView | null {
  return observed(view.dialog, 'dialogs');
}

function shown(view: DeskView): string {
  return view.dialog ? `the dialog "${view.dialog.kind}"` : 'no dialog';
}

/** WA-TRF-01, WA-CNF-01, WA-END-01. */
export function dialogIsOpen(kind: string): Matcher<DeskView> {
  return (view) => unless(openDialog(view)?.kind === kind, `the dialog "${kind}"`, shown(view));
}

/** This dialog is not there; another one may be. */
export function dialogIsNotOpen(kind: string): Matcher<DeskView> {
  return (view) => unless(openDialog(view)?.kind !== kind, `no dialog "${kind}"`, shown(view));
}

/** Runs a matcher on the open dialog; without one, that is what is wrong. */
export function inDialog(matcher: Matcher<DialogView>): Matcher<DeskView> {
  return (view) => {
    const dialog = openDialog(view);
    return dialog ? matcher(dialog) : { expected: 'an open dialog', seen: 'none' };
  };
}

const buttons = {
  canSubmit: 'its own button',
  canRefresh: 'the button to refresh',
  canCancel: 'the button to cancel',
} as const;

/** A button of the dialog is not shown as disabled. A driver that cannot see that lets the step try. */
export function dialogLets(button: keyof typeof buttons): Matcher<DeskView> {
  return inDialog((dialog) =>
    unless(
      dialog[button] !== false,
      `a dialog in which ${buttons[button]} can be pressed`,
      'it is disabled',
    ),
  );
}

/** What the drop-down lists. */
export function optionsOf(dialog: DialogView): readonly OptionView[] {
  return observed(dialog.options, 'the options of a dialog');
}

function names(dialog: DialogView): string {
  const marked = optionsOf(dialog).map(({ name, enabled }) =>
    enabled === false ? `${name} (disabled)` : name,
  );
  return `a list of ${listed(marked)}`;
}

/** The option is in the list and can be chosen. */
export function lists(name: string): Matcher<DeskView> {
  return inDialog((dialog) =>
    unless(
      optionsOf(dialog).some((option) => option.name === name && option.enabled !== false),
      `${say(name)} in the list`,
      names(dialog),
    ),
  );
}

/** The option is not in the list at all. */
export function doesNotList(name: string): Matcher<DeskView> {
  return inDialog((dialog) =>
    unless(
      optionsOf(dialog).every((option) => option.name !== name),
      `no ${say(name)} in the list`,
      names(dialog),
    ),
  );
}

/** Nothing that could be chosen is listed. */
export function listsNothing(): Matcher<DeskView> {
  return inDialog((dialog) =>
    unless(
      optionsOf(dialog).every((option) => option.enabled === false),
      'an empty list',
      names(dialog),
    ),
  );
}

function stateBeside(dialog: DialogView, name: string): string | undefined {
  const option = optionsOf(dialog).find((each) => each.name === name);
  return option && observed(option.state, 'the state of a listed agent');
}

/** WA-TRF-04, WA-TRF-06: the agent is listed beside this state; an idle reason may follow it. */
export function listsAs(name: string, state: string): Matcher<DeskView> {
  return inDialog((dialog) => {
    const beside = stateBeside(dialog, name);
    return unless(
      beside?.startsWith(state) === true,
      `${say(name)} in the list as ${say(state)}`,
      beside === undefined ? names(dialog) : `it as ${say(beside)}`,
    );
  });
}

/** WA-TRF-06: not in the list at all, or beside another state. */
export function doesNotListAs(name: string, state: string): Matcher<DeskView> {
  return inDialog((dialog) =>
    unless(
      stateBeside(dialog, name)?.startsWith(state) !== true,
      `no ${say(name)} as ${say(state)} in the list`,
      names(dialog),
    ),
  );
}

/** Exactly these, whatever their order. */
export function listsExactly(expected: readonly string[]): Matcher<DeskView> {
  return inDialog((dialog) => {
    const seen = optionsOf(dialog).map((option) => option.name);
    const equal = [...seen].sort().join('\n') === [...expected].sort().join('\n');
    return unless(equal, `a list of exactly ${listed(expected)}`, names(dialog));
  });
}

/** What is selected; `null` for nothing. */
export function selectionIs(name: string | null): Matcher<DeskView> {
  return inDialog((dialog) =>
    same('the selection', name, observed(dialog.selected, 'what is selected in a dialog')),
  );
}

/** WA-TRF-02: something else is selected, or nothing. */
export function doesNotSelect(name: string): Matcher<DeskView> {
  return inDialog((dialog) =>
    unless(
      observed(dialog.selected, 'what is selected in a dialog') !== name,
      `a selection other than ${say(name)}`,
      `${say(name)} selected`,
    ),
  );
}

/** Whether the dialog's own button can be pressed. */
export function submitIs(enabled: boolean): Matcher<DeskView> {
  return inDialog((dialog) =>
    same(
      'the dialog being ready',
      enabled,
      observed(dialog.canSubmit, 'whether a dialog is ready'),
    ),
  );
}
