import type { Choice } from './variant.ts';

/** What becomes of a text with sensitive data while masking is on. */
export const sensitiveText: Choice = {
  documented: 'masked',
  others: {
    blocked: {
      says: 'With masking on, a text with sensitive data is not shown at all.',
      breaks: {
        'WA-MSK-04': 'Of a text with this number nothing is shown, stars or other.',
        'WA-MSK-05': 'Nor of one with this number.',
        'WA-MSK-06': 'Nor of one with an e-mail address.',
      },
      moot: [],
      lacks: [],
    },
  },
};
