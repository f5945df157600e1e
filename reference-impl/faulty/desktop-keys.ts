import { afterChanges, ignoringKeys, withPage } from '../alter-page.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in the list of shortcuts, and in the keys that the page itself answers to. */
export const desktopKeyTwins: readonly FaultyTwin[] = [
  {
    id: 'page-list-of-shortcuts-lacks-the-conference',
    clause: 'WA-KEY-07',
    story: 'The list of shortcuts does not tell how to request a conference.',
    needs: 'screen',
    alter: withPage({
      script: afterChanges(`
        for (const row of document.querySelectorAll('.help tr')) {
          row.hidden = row.textContent.includes('Ctrl+Alt+H');
        }`),
    }),
  },
  {
    id: 'page-list-of-shortcuts-takes-three-letters',
    clause: 'WA-KEY-07',
    story: 'The search field of the list of shortcuts takes three letters only.',
    needs: 'screen',
    alter: withPage({
      script: ignoringKeys(
        `return event.target.type === 'search' && event.target.closest('.help') !== null &&
          event.key.length === 1 && event.target.value.length >= 3;`,
      ),
    }),
  },
  {
    id: 'page-list-of-shortcuts-is-not-sorted-by-keys',
    clause: 'WA-KEY-07',
    story: 'To press the name of the column Shortcut sorts nothing.',
    needs: 'screen',
    alter: withPage({
      script: ignoringKeys(
        `return event.key === 'Enter' && event.target.textContent.startsWith('Shortcut');`,
      ),
    }),
  },
  {
    id: 'page-no-way-to-the-tasks-while-writing',
    clause: 'WA-KEY-08',
    story: 'Ctrl+Shift+7 does nothing while the keyboard is in the compose box.',
    needs: 'screen',
    alter: withPage({
      script: ignoringKeys(
        `return event.code === 'Digit7' && event.ctrlKey && event.target.localName === 'textarea';`,
      ),
    }),
  },
  {
    id: 'page-second-request-stays-expanded',
    clause: 'WA-POP-12',
    story: 'Where several requests wait, only the first can be collapsed.',
    needs: 'screen',
    alter: withPage({
      script: ignoringKeys(
        `return event.code === 'Digit9' && event.ctrlKey &&
          event.target.closest('.popover ~ .popover') !== null;`,
      ),
    }),
  },
];
