import { conversationShortcuts } from './conversation.ts';
import { notificationShortcuts } from './notifications.ts';
import { requestShortcuts } from './requests.ts';
import type { Shortcut } from './shortcut.ts';
import { stateShortcuts } from './state.ts';

/** All shortcuts of the contact centre, group by group. A page may have some of its own beside them, for what only it knows. */
export const shortcuts: readonly Shortcut[] = [
  ...stateShortcuts,
  ...requestShortcuts,
  ...conversationShortcuts,
  ...notificationShortcuts,
];

const byKeys = new Map(shortcuts.map((each) => [each.keys, each]));

/** What a combination of keys stands for, if for anything. */
export function shortcutFor(keys: string): Shortcut | undefined {
  return byKeys.get(keys);
}
