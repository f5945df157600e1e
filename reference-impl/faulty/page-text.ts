import { afterChanges, withPage } from '../alter-page.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in how text from outside is shown. */
export const pageTextTwins: readonly FaultyTwin[] = [
  {
    id: 'page-draws-markup-of-customers',
    clause: 'WA-A11Y-17',
    story: 'Markup in a message of the customer becomes part of the page.',
    needs: 'screen',
    alter: withPage({
      script: afterChanges(`
        for (const text of document.querySelectorAll('.message.customer p')) {
          if (text.dataset.drawn || !text.textContent.includes('<')) continue;
          text.dataset.drawn = 'yes';
          text.innerHTML = text.textContent;
        }`),
    }),
  },
  {
    id: 'page-drops-what-cannot-be-seen',
    clause: 'WA-A11Y-17',
    story: 'Invisible characters are left out of what the customer wrote.',
    needs: 'screen',
    alter: withPage({
      script: afterChanges(`
        for (const text of document.querySelectorAll('.message.customer p')) {
          const seen = text.textContent.replace(/[\\u200b-\\u200d\\u2060\\ufeff]/gu, '');
          if (text.textContent !== seen) text.textContent = seen;
        }`),
    }),
  },
  {
    id: 'page-long-words-widen-the-tasks',
    clause: 'WA-A11Y-17',
    story: 'A long text without a blank makes the task list wider and all else narrower.',
    needs: 'screen',
    alter: withPage({
      style: '.columns { grid-template-columns: minmax(16rem, max-content) minmax(0, 1fr) 20rem }',
    }),
  },
];
