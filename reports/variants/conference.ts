import type { Choice } from './variant.ts';

/** Who takes part when a second agent is added. */
export const conference: Choice = {
  documented: 'with-customer',
  others: {
    'agents-only': {
      says: 'Agents confer among themselves: what the second one says does not reach the customer.',
      breaks: { 'WA-CNF-09': 'The customer gets nothing of what the second agent answers.' },
      moot: [],
      lacks: ['where:guests-answer'],
    },
    none: {
      says: 'No second agent can be added to a conversation.',
      breaks: { 'WA-CNF-01': 'There is no Conference to choose.' },
      moot: [
        {
          because: 'leaves nobody whom an agent could ask in',
          clauses: ['WA-CNF-02', 'WA-CNF-03', 'WA-CNF-14', 'WA-PANE-04', 'WA-A11Y-07'],
        },
        {
          because: 'leaves no conference that could begin, go on or end',
          clauses: [
            ...['WA-CNF-04', 'WA-CNF-05', 'WA-CNF-06', 'WA-CNF-07', 'WA-CNF-08', 'WA-CNF-09'],
            ...['WA-CNF-10', 'WA-CNF-13', 'WA-A11Y-14'],
          ],
        },
      ],
      lacks: ['needs:conference'],
    },
  },
};
