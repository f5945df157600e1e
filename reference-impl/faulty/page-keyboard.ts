import { afterChanges, ignoringKeys, withPage } from '../alter-page.ts';
import type { FaultyTwin } from './twin.ts';

/** Script for the page: the buttons that fit the selector, and have these words where some are given, cannot be reached by Tab. */
function skippedByTab(selector: string, words = ''): string {
  return afterChanges(`
    for (const button of document.querySelectorAll(${JSON.stringify(selector)})) {
      if (button.textContent.startsWith(${JSON.stringify(words)})) button.tabIndex = -1;
    }`);
}

/** Faults that only those find who have no mouse. */
export const pageKeyboardTwins: readonly FaultyTwin[] = [
  {
    id: 'page-states-need-the-mouse',
    clause: 'WA-A11Y-04',
    story: 'In the list of states the arrow keys do nothing.',
    needs: 'screen',
    alter: withPage({
      script: ignoringKeys(
        `return event.key.startsWith('Arrow') && event.target.getAttribute('aria-label') === 'Search states';`,
      ),
    }),
  },
  {
    id: 'page-second-request-needs-the-mouse',
    clause: 'WA-A11Y-05',
    story: 'Where several requests wait, the keyboard only reaches the first.',
    needs: 'screen',
    alter: withPage({ script: skippedByTab('.popover ~ .popover button') }),
  },
  {
    id: 'page-destination-needs-the-mouse',
    clause: 'WA-A11Y-06',
    story: 'In Transfer Request no key changes between Queue and Agent.',
    needs: 'screen',
    alter: withPage({
      script: ignoringKeys(
        `return event.target.type === 'radio' && event.key !== 'Tab' &&
          event.target.closest('[aria-label="Transfer Request"]') !== null;`,
      ),
    }),
  },
  {
    id: 'page-exit-conference-needs-the-mouse',
    clause: 'WA-A11Y-07',
    story: 'The Exit Conference button is left out when an agent goes round with Tab.',
    needs: 'screen',
    alter: withPage({ script: skippedByTab('.controls button', 'Exit') }),
  },
  {
    id: 'page-submit-wrap-up-needs-the-mouse',
    clause: 'WA-A11Y-08',
    story: 'Submit Wrap Up can be reached by Tab, but no key presses it.',
    needs: 'screen',
    alter: withPage({
      script: ignoringKeys(
        `return event.key !== 'Tab' && event.target.textContent === 'Submit Wrap Up';`,
      ),
    }),
  },
  {
    id: 'page-shortcuts-stay-open',
    clause: 'WA-A11Y-18',
    story: 'Escape does not close the list of keyboard shortcuts.',
    needs: 'screen',
    alter: withPage({
      script: ignoringKeys(
        `return event.key === 'Escape' && event.target.closest('[aria-label="Keyboard Shortcuts"]') !== null;`,
      ),
    }),
  },
];
