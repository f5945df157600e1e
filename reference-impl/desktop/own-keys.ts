import type { KnownKeys } from './known-keys.ts';

/** Where the keys lead that only the page can answer to: they move the keyboard, or what it is on. Nobody else hears of them. */
export const focusKeys = {
  states: 'Ctrl+Alt+N',
  nextRequest: 'Ctrl+Alt+P',
  foldRequest: 'Ctrl+Shift+9',
  tasks: 'Ctrl+Shift+7',
  help: 'Ctrl+Alt+F',
} as const;

const own: ReadonlySet<string> = new Set(Object.values(focusKeys));

/** Whether the page itself answers to these keys. */
export function isOwn(keys: string): boolean {
  return own.has(keys);
}

/** What the list of shortcuts says of them, and of the keys of its fields. */
export const ownKeys: readonly KnownKeys[] = [
  { group: 'Agent state', does: 'Open the list of states', keys: focusKeys.states },
  { group: 'Requests', does: 'Go to the next request', keys: focusKeys.nextRequest },
  { group: 'Requests', does: 'Collapse or expand a request', keys: focusKeys.foldRequest },
  { group: 'Conversation', does: 'Send the message', keys: 'Enter' },
  { group: 'Conversation', does: 'Begin a new line', keys: 'Shift+Enter' },
  { group: 'Desktop', does: 'Go to the task list', keys: focusKeys.tasks },
  { group: 'Desktop', does: 'Show this list', keys: focusKeys.help },
  { group: 'Desktop', does: 'Close a dialog', keys: 'Escape' },
];
