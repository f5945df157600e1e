import type { Choice } from './variant.ts';

/** How an agent takes a conversation. */
export const accept: Choice = {
  documented: 'button',
  others: {
    opening: {
      says: 'A request is accepted by opening it; there is no button for that.',
      breaks: {
        'WA-POP-01': 'A request has no button to accept it.',
        'WA-POP-07': 'Nor has each request of several one of its own.',
      },
      moot: [],
      lacks: [],
    },
    automatic: {
      says: 'Whatever an agent would be offered is theirs at once.',
      breaks: { 'WA-POP-01': 'There is no contact request that could show anything.' },
      moot: [
        {
          because: 'leaves no request that waits, and so nothing that could be shown of one',
          clauses: [
            ...['WA-POP-02', 'WA-POP-03', 'WA-POP-05', 'WA-POP-06', 'WA-POP-07', 'WA-POP-08'],
            ...['WA-POP-10', 'WA-POP-12', 'WA-POP-13', 'WA-RONA-04', 'WA-ST-13', 'WA-KEY-01'],
          ],
        },
        {
          because: 'leaves nothing to accept, and so nobody who could do it late or not at all',
          clauses: [
            ...['WA-ST-02', 'WA-RONA-03', 'WA-RONA-05', 'WA-RONA-06', 'WA-RONA-07', 'WA-RONA-09'],
            'WA-RONA-10',
          ],
        },
        {
          because: 'leaves no moment of accepting that anything could begin with',
          clauses: ['WA-RONA-02', 'WA-PANE-06', 'WA-A11Y-11'],
        },
        {
          because: 'leaves no transfer or conference that is not accepted',
          clauses: ['WA-TRF-08', 'WA-TRF-09', 'WA-CNF-14'],
        },
      ],
      lacks: ['where:requests-wait'],
    },
  },
};
