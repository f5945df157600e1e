import { confirmsIfAsked } from './at-the-desk.ts';
import { composeIs } from './matchers/compose.ts';
import { unless } from './matchers/finding.ts';
import { describeFocus } from './matchers/screen.ts';
import type { Column } from './matchers/shortcuts.ts';
import { taskOf } from './matchers/tasks.ts';
import type { Matcher } from './problems.ts';
import { looks } from './screen.ts';
import type { DeskproofWorld } from './world.ts';

/** Presses the key of each letter, one after the other, in the compose box of the open conversation. */
export async function typesKeyByKey(
  world: DeskproofWorld,
  agent: number,
  text: string,
): Promise<void> {
  const person = world.agent(agent);
  await person.sees(composeIs(true));
  for (const keys of text) await person.act({ verb: 'press', keys });
}

/** WA-KEY-07: types into the search field of the list of shortcuts, where the keyboard is once the list is open. */
export async function looksFor(world: DeskproofWorld, agent: number, text: string): Promise<void> {
  const screen = await world.agent(agent).screen();
  for (const key of text) await screen.press(key);
}

/** Presses of Tab within which a column of the list of shortcuts must be reached. */
const patience = 20;

/** WA-KEY-07: goes to the name of the column with Tab, and presses it. */
export async function sortsBy(world: DeskproofWorld, agent: number, column: Column): Promise<void> {
  const screen = await world.agent(agent).screen();
  for (let presses = 0; presses < patience; presses++) {
    if ((await screen.focused())?.name === column) break;
    await screen.press('Tab');
  }
  await screen.press('Enter');
}

/** Looks at the list of shortcuts that is open. */
export function showsInList(
  world: DeskproofWorld,
  agent: number,
  matcher: Matcher<readonly (readonly string[])[] | null>,
): Promise<void> {
  return looks(world, agent, { at: (screen) => screen.table('Keyboard Shortcuts'), matcher });
}

/** WA-KEY-08: on the row of this customer, by its title. */
export async function focusIsOnTask(
  world: DeskproofWorld,
  agent: number,
  who: number,
): Promise<void> {
  const title = taskOf(await world.agent(agent).view(), world.customer(who))?.title ?? '';
  await looks(world, agent, {
    at: (screen) => screen.focused(),
    matcher: (focused) =>
      unless(
        title !== '' && focused?.name === title && focused.role === 'button',
        `the focus on the task "${title}"`,
        describeFocus(focused),
      ),
  });
}

/** Presses a shortcut, and confirms where the desktop asks as it does after its button. */
export async function pressesShortcut(
  world: DeskproofWorld,
  agent: number,
  keys: string,
): Promise<void> {
  await world.agent(agent).act({ verb: 'press', keys });
  await confirmsIfAsked(world, agent);
}
