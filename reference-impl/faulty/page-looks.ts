import { beforeAttributes, withPage } from '../alter-page.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in what the page shows, for those who see little, or hear it instead. */
export const pageLooksTwins: readonly FaultyTwin[] = [
  {
    id: 'page-fine-print-fades-in-the-dark',
    clause: 'WA-A11Y-01',
    story: 'In dark colours the time and status of a message can hardly be read.',
    needs: 'screen',
    alter: withPage({
      style: '@media (prefers-color-scheme: dark) { .small-print { color: #59606a } }',
    }),
  },
  {
    id: 'page-list-of-choices-has-no-name',
    clause: 'WA-A11Y-02',
    story: 'A screen reader is not told what the list of queues, agents or reasons is a list of.',
    needs: 'screen',
    alter: withPage({
      script: beforeAttributes("if (name === 'aria-label' && value === 'Choices') return;"),
    }),
  },
  {
    id: 'page-dismiss-is-tiny',
    clause: 'WA-A11Y-03',
    story: 'The button that dismisses a notification is only 16 pixels high.',
    needs: 'screen',
    alter: withPage({
      style: '.notifications button { min-height: 0; height: 16px; line-height: 1 }',
    }),
  },
];
