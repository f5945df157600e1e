import { withPolicy } from '../alter.ts';
import type { LawfulTwin } from './twin.ts';

/** Digits and letters become dots where they stand, all but the last four; what parts them stays. */
function dotted(raw: string): string {
  const shown = (raw.match(/[\p{L}\p{Nd}]/gu) ?? []).length - 4;
  let seen = 0;
  return raw.replaceAll(/[\p{L}\p{Nd}]/gu, (sign) => (seen++ < shown ? '•' : sign));
}

const documentedNumbers: ReadonlySet<string> = new Set(['+ 1 (123) 456 7890', '+447966197542']);

/** Other lawful ways of masking. */
export const maskingTwins: readonly LawfulTwin[] = [
  {
    id: 'payment-data-keep-their-groups',
    allows:
      'Card, account and social security numbers keep their groups, with dots instead of stars (A15).',
    alter: withPolicy('privacy', ({ rules }) => ({
      rules: { ...rules, forms: { ...rules.forms, card: dotted, iban: dotted, ssn: dotted } },
    })),
  },
  {
    id: 'payment-data-named-instead',
    allows:
      'A word stands in place of a card, account or social security number: the form is free (A15).',
    alter: withPolicy('privacy', ({ rules }) => ({
      rules: {
        ...rules,
        forms: {
          ...rules.forms,
          card: () => '[card]',
          iban: () => '[account]',
          ssn: () => '[ssn]',
        },
      },
    })),
  },
  {
    id: 'numbers-hidden-whole',
    allows:
      'Numbers that are not documented examples do not even show their last four digits (A14).',
    alter: withPolicy('privacy', ({ rules }) => ({
      rules: {
        ...rules,
        forms: {
          ...rules.forms,
          phone: (raw) => (documentedNumbers.has(raw) ? rules.forms.phone(raw) : '*****'),
        },
      },
    })),
  },
  {
    id: 'own-words-readable',
    allows: 'What the agent wrote is shown to the agent as it was written (A16).',
    alter: withPolicy('privacy', (documented) => ({
      text: (place, text, rules) =>
        place === 'agent-bubble' ? text : documented.text(place, text, rules),
    })),
  },
  {
    id: 'previews-cut-short',
    allows: 'A preview shows only how a message begins: nothing is said about its length.',
    alter: withPolicy('privacy', (documented) => ({
      text(place, text, rules) {
        const shown = documented.text(place, text, rules);
        return place === 'preview' ? shown.slice(0, 20) : shown;
      },
    })),
  },
];
