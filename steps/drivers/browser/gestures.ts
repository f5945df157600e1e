import type { Action, Outcome } from '../../ports/desk.ts';
import type { Aim } from './aim.ts';
import { unsupported, type Hands } from './hands.ts';
import type { PageMap, Place } from './page-map.ts';

/** What a person does with mouse and keyboard for each action; a sentence when they cannot, `unsupported` where the page has no way. */
export type Gesture = (
  hands: Hands,
  action: Action,
  map: PageMap,
) => Promise<string | typeof unsupported | null>;

type Of<V extends Action['verb']> = Extract<Action, { readonly verb: V }>;

const inDialog =
  (pick: (map: PageMap) => Place): Gesture =>
  (hands, _action, map) =>
    hands.click({ place: pick(map), within: map.dialog.frame });

const inPane =
  (name: keyof PageMap['pane']['buttons']): Gesture =>
  (hands, _action, map) =>
    hands.click({ place: map.pane.buttons[name], within: map.pane.controls });

const onPage =
  (pick: (map: PageMap) => Place): Gesture =>
  (hands, _action, map) =>
    hands.click({ place: pick(map) });

const gestures: Partial<Record<Action['verb'], Gesture>> = {
  signIn,
  signOut: onPage((map) => map.agent.signOut),
  setState,
  searchStates,
  answerPrompt: (hands, action, map) =>
    hands.click({
      place: { role: 'button', name: (action as Of<'answerPrompt'>).option },
      within: map.requests.prompt,
    }),
  accept: (hands, action, map) =>
    hands.click({ place: map.requests.accept, within: (action as Of<'accept'>).request }),
  acceptAll: async (hands, _action, map) =>
    (await hands.sees(map.requests.acceptAll))
      ? hands.click({ place: map.requests.acceptAll })
      : hands.click({ place: map.requests.accept, within: map.requests.region }),
  open: (hands, action) =>
    hands.click({ place: { role: 'button' }, within: (action as Of<'open'>).task }),
  dismiss: (hands, action, map) =>
    hands.click({
      place: map.notifications.dismiss,
      within: (action as Of<'dismiss'>).notification,
    }),
  type: write,
  paste: write,
  press,
  attach: (hands, action, map) =>
    hands.chooseFile({ place: map.pane.attach }, action as Of<'attach'>),
  send,
  transfer: inPane('transfer'),
  conference: inPane('conference'),
  end: inPane('end'),
  endConference: inPane('endConference'),
  exitConference: inPane('exitConference'),
  choose: (hands, action, map) =>
    hands.click({
      place: map.dialog[(action as Of<'choose'>).destination],
      within: map.dialog.frame,
    }),
  search,
  select: (hands, action, map) =>
    hands.click({
      place: { role: 'option', name: (action as Of<'select'>).option },
      within: map.dialog.frame,
    }),
  submit: inDialog((map) => map.dialog.submit),
  cancel: inDialog((map) => map.dialog.cancel),
  refresh: inDialog((map) => map.dialog.refresh),
  // A question's dialog or a notice's: both are in the pane.
  confirm: (hands, _action, map) =>
    hands.click({ place: map.dialog.confirm, within: map.pane.region }),
  cancelAutoWrapUp: inDialog((map) => map.dialog.cancelCountdown),
};

/** Does it as a person would, and says what came of it. Never tried twice. */
export async function carryOut(hands: Hands, action: Action, map: PageMap): Promise<Outcome> {
  const gesture = gestures[action.verb];
  if (!gesture) return unsupported;
  const problem = await gesture(hands, action, map);
  if (problem === null) return hands.outcome();
  return typeof problem === 'string' ? { outcome: 'refused', reason: problem } : problem;
}

/** Who is signed in already has nothing to do. */
async function signIn(hands: Hands, _action: Action, map: PageMap): Promise<string | null> {
  const problem = await hands.click({ place: map.agent.signIn });
  return problem !== null && (await hands.sees(map.agent.signOut)) ? null : problem;
}

async function setState(hands: Hands, action: Action, map: PageMap): Promise<string | null> {
  const { state, reason } = action as Of<'setState'>;
  const problem = await opensStates(hands, map);
  if (problem !== null) return problem;
  const option = { role: 'option', name: reason ?? state };
  const missing = await hands.click({ place: option, within: map.agent.states });
  if (missing !== null) await hands.press('Escape');
  return missing;
}

/** The list of states may be open already, for something was searched in it. */
async function opensStates(hands: Hands, map: PageMap): Promise<string | null> {
  const isOpen = await hands.sees(map.agent.states);
  return isOpen ? null : hands.click({ place: map.agent.state });
}

async function searchStates(hands: Hands, action: Action, map: PageMap): Promise<string | null> {
  const problem = await opensStates(hands, map);
  if (problem !== null) return problem;
  const { text } = action as Extract<Action, { readonly text: string }>;
  return fills(hands, text, { place: map.agent.stateSearch });
}

async function write(hands: Hands, action: Action, map: PageMap): Promise<string | null> {
  const problem = await hands.click({ place: map.pane.compose });
  if (problem !== null) return problem;
  await hands.press('Ctrl+End');
  await hands.enter((action as Extract<Action, { readonly text: string }>).text);
  return null;
}

/** Keys for the compose box go there; shortcuts go wherever the focus is. */
async function press(hands: Hands, action: Action, map: PageMap): Promise<string | null> {
  const { keys } = action as Of<'press'>;
  const problem = keys.startsWith('Ctrl+') ? null : await hands.click({ place: map.pane.compose });
  if (problem === null) await hands.press(keys);
  return problem;
}

async function send(hands: Hands, action: Action, map: PageMap): Promise<string | null> {
  if ((action as Of<'send'>).by === 'button') return hands.click({ place: map.pane.send });
  const problem = await hands.click({ place: map.pane.compose });
  if (problem === null) await hands.press('Enter');
  return problem;
}

async function search(hands: Hands, action: Action, map: PageMap): Promise<string | null> {
  const { text } = action as Extract<Action, { readonly text: string }>;
  return fills(hands, text, { place: map.dialog.search, within: map.dialog.frame });
}

/** Leaves just this text in a field. */
async function fills(hands: Hands, text: string, field: Aim): Promise<string | null> {
  const problem = await hands.click(field);
  if (problem !== null) return problem;
  await hands.press('Ctrl+A');
  if (text === '') await hands.press('Delete');
  else await hands.enter(text);
  return null;
}
