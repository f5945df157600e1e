import type { ColourScheme, Focused, PlaceName, Screen, Spoken, Target } from '../ports/screen.ts';
import { openPane, showsMessage } from './matchers/conversation.ts';
import { atBottomRight, noBreach, pressesLike } from './matchers/screen.ts';
import type { Placed } from './matchers/place.ts';
import { isTold, words } from './matchers/spoken.ts';
import { observed, type Matcher } from './problems.ts';
import { strangeText, type StrangeText } from './strange-text.ts';
import type { DeskproofWorld } from './world.ts';

/** Looks at something that only a screen shows until the matcher is content, or nothing more can come. */
export async function looks<T>(
  world: DeskproofWorld,
  agent: number,
  { at, matcher }: { readonly at: (screen: Screen) => Promise<T>; readonly matcher: Matcher<T> },
): Promise<void> {
  const screen = await world.agent(agent).screen();
  await world.stage.soon(async () => matcher(await at(screen)));
}

/** Audits once, when all is quiet: an audit is slow, and what it finds is still there a moment later. */
export async function isAudited(
  world: DeskproofWorld,
  agent: number,
  scheme: ColourScheme,
): Promise<void> {
  const screen = await world.agent(agent).screen();
  await world.stage.quiet(async () => noBreach(scheme)(await screen.audit(scheme)));
}

export function hasFocus(
  world: DeskproofWorld,
  agent: number,
  matcher: Matcher<Focused | null>,
): Promise<void> {
  return looks(world, agent, { at: (screen) => screen.focused(), matcher });
}

export function canPress(
  world: DeskproofWorld,
  agent: number,
  matcher: Matcher<readonly Target[]>,
): Promise<void> {
  return looks(world, agent, { at: (screen) => screen.targets(), matcher });
}

/** WA-POP-05. */
export function showsRequestsAtBottomRight(world: DeskproofWorld, agent: number): Promise<void> {
  return looks(world, agent, { at: (screen) => screen.requestPlaces(), matcher: atBottomRight() });
}

export function hears(
  world: DeskproofWorld,
  agent: number,
  matcher: Matcher<readonly Spoken[]>,
): Promise<void> {
  return looks(world, agent, { at: (screen) => screen.spoken(), matcher });
}

/** WA-NTF-07: something is where it belongs on the screen. */
export function isPlaced(
  world: DeskproofWorld,
  agent: number,
  { name, where }: { readonly name: PlaceName; readonly where: Matcher<Placed> },
): Promise<void> {
  const at = async (screen: Screen) => ({
    box: await screen.place(name),
    desktop: await screen.place('desktop'),
  });
  return looks(world, agent, { at, matcher: where });
}

/** WA-A11Y-16: the words of the alert that is shown, so urgently that nothing else is read out before. */
export async function hearsAlert(world: DeskproofWorld, agent: number): Promise<void> {
  const pane = openPane(await world.agent(agent).view());
  const alert = observed(pane?.alert, 'alerts in a conversation') ?? 'an alert';
  await hears(world, agent, isTold(words(alert), 'assertive'));
}

const noted = 'what could be pressed';

/** Keeps what can be pressed now, for `pressesAsNoted`. */
export async function notesTargets(world: DeskproofWorld, agent: number): Promise<void> {
  const screen = await world.agent(agent).screen();
  world.remembered.set(noted, await screen.targets());
}

export function pressesAsNoted(world: DeskproofWorld, agent: number): Promise<void> {
  const before = (world.remembered.get(noted) ?? []) as readonly Target[];
  return canPress(world, agent, pressesLike(before));
}

/** WA-A11Y-17: the very text stands in the thread, once. */
export function seesStrangeText(
  world: DeskproofWorld,
  agent: number,
  kind: StrangeText,
): Promise<void> {
  return world.agent(agent).sees(showsMessage('customer', strangeText(world, kind)));
}
