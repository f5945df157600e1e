import { ignoringFocus, ignoringKeys, withPage } from '../alter-page.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in where the keyboard is. */
export const pageFocusTwins: readonly FaultyTwin[] = [
  {
    id: 'page-conference-request-leaves-the-focus',
    clause: 'WA-A11Y-09',
    story: 'Conference Request opens, and the keyboard stays outside it.',
    needs: 'screen',
    alter: withPage({
      script: ignoringFocus(
        `return this.closest('[role=dialog][aria-label="Conference Request"]') !== null;`,
      ),
    }),
  },
  {
    id: 'page-cancel-loses-the-focus',
    clause: 'WA-A11Y-10',
    story: 'After a dialog was cancelled, the keyboard is nowhere.',
    needs: 'screen',
    alter: withPage({ script: ignoringFocus(`return this.closest('.controls') !== null;`) }),
  },
  {
    id: 'page-escape-does-nothing',
    clause: 'WA-A11Y-10',
    story: 'Escape does not cancel a Conference Request.',
    needs: 'screen',
    alter: withPage({
      script: ignoringKeys(
        `return event.key === 'Escape' && event.target.closest('[aria-label="Conference Request"]') !== null;`,
      ),
    }),
  },
  {
    id: 'page-second-accept-leaves-the-focus',
    clause: 'WA-A11Y-11',
    story: 'An agent who has another conversation already must look for the compose box.',
    needs: 'screen',
    alter: withPage({
      script: ignoringFocus(
        `return this.matches('textarea') && document.querySelectorAll('nav li').length > 1;`,
      ),
    }),
  },
  {
    id: 'page-controls-hide-the-focus',
    clause: 'WA-A11Y-12',
    story: 'Nothing shows that the keyboard is on Transfer, Conference or End.',
    needs: 'screen',
    alter: withPage({ style: '.controls button:focus-visible { outline-color: transparent }' }),
  },
];
