import type { Choice } from './variant.ts';

/** What a customer's message after the end of a conversation does. */
export const afterEnd: Choice = {
  documented: 'new-conversation',
  others: {
    reopens: {
      says: 'It opens the former conversation again, back with the agent who had it.',
      breaks: { 'WA-CH-04': 'The next message after the end is not offered anew.' },
      moot: [
        {
          because: 'leaves a customer one conversation, and none that came before it',
          clauses: ['WA-PANE-09', 'WA-AST-09'],
        },
      ],
      lacks: [],
    },
  },
};
