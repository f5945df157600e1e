import type { Choice } from './variant.ts';

/** What follows on the end of a conversation. */
export const wrapUp: Choice = {
  documented: 'state',
  others: {
    note: {
      says: 'A reason is asked for and kept as a note, and nobody is in wrap-up meanwhile.',
      breaks: { 'WA-WRP-07': 'Without a wrap-up state there is no timer beside it.' },
      moot: [],
      lacks: [],
    },
    none: {
      says: 'The end of a conversation, or its transfer, is all there is: no reason is asked for.',
      breaks: {
        'WA-END-01': 'End opens no Wrap Up Reasons dialog.',
        'WA-TRF-07': 'Nor does a transfer.',
        'WA-CNF-08': 'Nor does the end of a conference.',
        'WA-KEY-03': 'Ctrl, Alt and W lead nowhere.',
      },
      moot: [
        {
          because: 'leaves no reasons to choose from',
          clauses: ['WA-WRP-03', 'WA-WRP-04', 'WA-WRP-06', 'WA-WRP-13', 'WA-WRP-16', 'WA-PANE-15'],
        },
        {
          because: 'leaves no wrap-up that could last, count or be finished',
          clauses: [
            ...['WA-WRP-05', 'WA-WRP-07', 'WA-WRP-14', 'WA-WRP-15', 'WA-WRP-17', 'WA-CAP-04'],
            ...['WA-AST-04', 'WA-A11Y-08'],
          ],
        },
        {
          because: 'leaves nothing that a countdown could finish',
          clauses: ['WA-WRP-08', 'WA-WRP-09', 'WA-WRP-10', 'WA-WRP-11', 'WA-WRP-12'],
        },
      ],
      lacks: ['where:wrap-up-is-asked'],
    },
  },
};
