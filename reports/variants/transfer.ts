import type { Choice } from './variant.ts';

/** When an agent who transfers a conversation is through with it. */
export const transfer: Choice = {
  documented: 'at-once',
  others: {
    offered: {
      says: 'The conversation stays with the agent who transfers it until somebody has accepted it.',
      breaks: { 'WA-TRF-07': 'A wrap-up reason is asked for on acceptance only.' },
      moot: [],
      lacks: ['where:transfers-are-at-once'],
    },
  },
};
