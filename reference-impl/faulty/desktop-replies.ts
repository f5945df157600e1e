import { afterChanges, withPage } from '../alter-page.ts';
import type { FaultyTwin } from './twin.ts';

/** Script that sees each press of New Replies before the page does, and may stop it. */
function onNewReplies(body: string): string {
  return `window.addEventListener('click', (event) => {
    if (!event.target.closest('.new-replies')) return;
    const thread = document.querySelector('.messages');
    ${body}
  }, true);\n`;
}

/** Faults in how the page leads to what the customer wrote meanwhile. */
export const desktopRepliesTwins: readonly FaultyTwin[] = [
  {
    id: 'page-thread-runs-away-from-the-reader',
    clause: 'WA-PANE-13',
    story: 'Each message of the customer takes the agent to the end, away from what they read.',
    needs: 'screen',
    alter: withPage({
      script: `let many = 0;\n${afterChanges(`
        const thread = document.querySelector('.messages');
        const now = thread?.querySelectorAll('.message.customer').length ?? 0;
        if (now !== many && thread) thread.scrollTop = thread.scrollHeight;
        many = now;`)}`,
    }),
  },
  {
    id: 'page-new-replies-leads-half-the-way',
    clause: 'WA-PANE-13',
    story: 'New Replies scrolls a page further, however far away the new messages are.',
    needs: 'screen',
    alter: withPage({
      script: onNewReplies(`
        const top = thread.scrollTop + thread.clientHeight;
        requestAnimationFrame(() => (thread.scrollTop = top));`),
    }),
  },
];
