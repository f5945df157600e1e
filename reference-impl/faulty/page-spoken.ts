import { afterChanges, beforeAttributes, withPage } from '../alter-page.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in what a screen reader is told. */
export const pageSpokenTwins: readonly FaultyTwin[] = [
  {
    id: 'page-first-request-is-not-announced',
    clause: 'WA-A11Y-13',
    story: 'While no conversation is open, nothing is announced.',
    needs: 'screen',
    alter: withPage({
      script: afterChanges(`
        const live = document.querySelector('[aria-label="Interaction"]') ? 'polite' : 'off';
        document.querySelector('[aria-label="Announcements"]')?.setAttribute('aria-live', live);`),
    }),
  },
  {
    id: 'page-joining-is-not-announced',
    clause: 'WA-A11Y-14',
    story: 'While a conference is requested, nothing is announced, not even that somebody joined.',
    needs: 'screen',
    alter: withPage({
      script: afterChanges(`
        const states = [...document.querySelectorAll('.pane .chip')].map((chip) => chip.textContent);
        const live = states.some((state) => state.includes('Requested')) ? 'off' : 'polite';
        for (const region of document.querySelectorAll('[role=log]')) region.setAttribute('aria-live', live);`),
    }),
  },
  {
    id: 'page-open-conversation-is-silent',
    clause: 'WA-A11Y-15',
    story: 'What the customer writes in the open conversation is not read out.',
    needs: 'screen',
    alter: withPage({
      script: beforeAttributes(`if (value === 'Messages') set.call(this, 'aria-live', 'off');`),
    }),
  },
  {
    id: 'page-alert-waits-its-turn',
    clause: 'WA-A11Y-16',
    story: 'An alert does not interrupt what is read out at the moment.',
    needs: 'screen',
    alter: withPage({
      script: beforeAttributes(`if (name === 'role' && value === 'alert') value = 'status';`),
    }),
  },
  {
    id: 'page-messages-interrupt',
    clause: 'WA-A11Y-16',
    story: 'Each message of the customer interrupts what is read out at the moment.',
    needs: 'screen',
    alter: withPage({
      script: beforeAttributes(
        `if (value === 'Messages') set.call(this, 'aria-live', 'assertive');`,
      ),
    }),
  },
];
