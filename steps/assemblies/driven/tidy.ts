import type { Action, Desk } from '../../ports/desk.ts';
import type { ConversationView, DeskView, DialogView } from '../../ports/view.ts';

/** A desk that a scenario has left, and whose it is. */
export interface LeftDesk {
  readonly agent: string;
  readonly desk: Desk;
  /** Left out: there is as much time as it takes. */
  readonly hasTime?: (() => boolean) | undefined;
}

/** So many actions are enough for any desk: a conversation takes four at the most. */
const enough = 60;

/** So often the same may be done where the same is open: some desks call each conversation by the same id. More often is a circle. */
const again = 2;

/** Gives what is under way time to show: `false` when nothing more will come by itself. */
export type Settle = (attempt: number) => Promise<boolean>;

/**
 * Ends what is still open on a desk, as its agent would: dialogs, requests, conversations, wrap-up. Gives a sentence for each thing that
 * could not be ended; never rejects.
 */
export async function tidyDesk(
  { agent, desk, hasTime = () => true }: LeftDesk,
  settle: Settle,
): Promise<readonly string[]> {
  const refused = new Map<string, string>();
  const isCircle = circles();
  try {
    for (let count = 0; count < enough; count += 1) {
      const view = await desk.view();
      const action = nextAction(view, refused);
      if (!action || !hasTime()) return leftOn(view, agent, refused);
      if (isCircle(view, action)) {
        refused.set(keyOf(action), 'again and again, and nothing ended');
        continue;
      }
      const outcome = await desk.act(action);
      const reason = outcome.outcome === 'refused' ? outcome.reason : 'in vain';
      // What changes nothing is not tried again, whatever it was answered.
      const isDone = outcome.outcome === 'done' && (await changes(desk, view, settle));
      if (!isDone) refused.set(keyOf(action), reason);
    }
    const left = leftOn(await desk.view(), agent, refused);
    return left.map((what) => `${agent}'s desk was not empty after ${enough} actions: ${what}`);
  } catch (problem) {
    return [`${agent}'s desk could not be tidied: ${messageOf(problem)}`];
  }
}

/** Signs an agent out, or makes them idle where that cannot be: nobody is to be offered what they do not look at. Never rejects. */
export async function leaveDesk({ agent, desk }: LeftDesk): Promise<readonly string[]> {
  try {
    const { canSignOut, state } = (await desk.view()).agent ?? {};
    if (canSignOut === true && (await isDone(desk, { verb: 'signOut' }))) return [];
    if (state === 'Idle' || canSignOut === false) return [];
    if (await isDone(desk, { verb: 'setState', state: 'Idle' })) return [];
    return [`${agent} could neither be signed out nor be made idle.`];
  } catch (problem) {
    return [`${agent} could not be signed out: ${messageOf(problem)}`];
  }
}

/** Whether anything is offered to the agent, or open in front of them. */
export function isBusy({ requests = [], tasks = [], conversation, dialog }: DeskView): boolean {
  return requests.length + tasks.length > 0 || Boolean(conversation) || Boolean(dialog);
}

async function isDone(desk: Desk, action: Action): Promise<boolean> {
  return (await desk.act(action)).outcome === 'done';
}

/** Tells when an action leads where it has led before, as opening two conversations in turn does. */
function circles(): (view: DeskView, action: Action) => boolean {
  const times = new Map<string, number>();
  return (view, action) => {
    const key = `${whatIsOpen(view)} ${keyOf(action)}`;
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    return count > again;
  };
}

/** Whether what is there to be ended comes to be something else. */
async function changes(desk: Desk, before: DeskView, settle: Settle): Promise<boolean> {
  const isSame = async () => whatIsOpen(await desk.view()) === whatIsOpen(before);
  let waits = await isSame();
  for (let attempt = 0; waits && (await settle(attempt)); attempt += 1) waits = await isSame();
  return !waits;
}

/** Without what only counts seconds. */
function whatIsOpen({ requests = [], tasks = [], conversation, dialog }: DeskView): string {
  const { id, state, controls } = conversation ?? {};
  const { kind, selected, canSubmit, search, options = [] } = dialog ?? {};
  const ids = [requests, tasks].map((all) => all.map((each) => each.id));
  const asked = [kind, selected, canSubmit, search, options.length];
  return JSON.stringify([ids, id, state, controls, asked]);
}

function nextAction(view: DeskView, refused: ReadonlyMap<string, string>): Action | undefined {
  const { dialog, conversation, requests = [], tasks = [] } = view;
  const all: readonly Action[] = [
    ...(dialog ? inDialog(dialog) : []),
    ...(conversation ? inPane(conversation) : []),
    ...requests.map(({ id }) => ({ verb: 'accept', request: id }) as const),
    ...tasks
      .filter(({ id }) => id !== conversation?.id)
      .map(({ id }) => ({ verb: 'open', task: id }) as const),
  ];
  return all.find((action) => !refused.has(keyOf(action)));
}

function inDialog(dialog: DialogView): readonly Action[] {
  const { kind, options = [], selected, canSubmit, search = '' } = dialog;
  if (kind === 'confirm' || kind === 'terminated') return [{ verb: 'confirm' }];
  if (kind !== 'wrap-up-reasons') return [{ verb: 'cancel' }];
  if (canSubmit === true && selected) return [{ verb: 'submit' }];
  const reason = options.find((each) => each.default === true) ?? options[0];
  return [
    // A search that the scenario has left there may hide every reason, and is not always shown.
    ...(search !== '' || !reason ? [{ verb: 'search', text: '' } as const] : []),
    ...(reason ? [{ verb: 'select', option: reason.name } as const] : []),
    ...(reason ? [{ verb: 'submit' } as const] : []),
  ];
}

/** A conference is left by whoever was asked in, and ended by whoever asked. */
const endings = [
  ['End Conference', 'endConference'],
  ['Exit Conference', 'exitConference'],
  ['End', 'end'],
] as const;

function inPane({ controls = [] }: ConversationView): readonly Action[] {
  const can = new Set(controls.filter(({ enabled }) => enabled).map(({ name }) => name));
  return endings.filter(([name]) => can.has(name)).map(([, verb]) => ({ verb }));
}

function leftOn(
  view: DeskView,
  agent: string,
  refused: ReadonlyMap<string, string>,
): readonly string[] {
  if (!isBusy(view)) return [];
  const { conversation, requests = [], tasks = [] } = view;
  const names = [
    ...requests.map(({ customerName = 'somebody' }) => `a request from ${customerName}`),
    ...(conversation ? [`the conversation with ${conversation.customerName ?? 'somebody'}`] : []),
    ...tasks
      .filter(({ id }) => id !== conversation?.id)
      .map(({ title = 'a customer' }) => `a task of ${title}`),
  ];
  const why = [...refused].map(([what, reason]) => `${what}: ${reason}`).join('; ');
  const rest = names.length === 0 ? ['a dialog'] : names;
  return [`${agent} still has ${rest.join(', ')}${why === '' ? '' : ` (${why})`}.`];
}

function keyOf({ verb, ...rest }: Action): string {
  return [verb, ...Object.values(rest)].map(String).join(' ');
}

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
