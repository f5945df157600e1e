import {
  cardIssuers,
  ibanCountries,
  makeCardFinder,
  makeIbanFinder,
  makeSsnFinder,
  maskingRules,
} from '../domain/masking/index.ts';
import { missing, named, readable, withFinder, withForm } from './masking-tools.ts';
import type { FaultyTwin } from './twin.ts';

const lettersIn = (raw: string) => raw.replaceAll(/[^A-Za-z]/gu, '');

/** Faults in masking payment data in the thread. */
export const maskingPaymentTwins: readonly FaultyTwin[] = [
  {
    id: 'amex-forgotten',
    clause: 'WA-MSK-02',
    story: 'American Express cards are not taken for cards.',
    alter: withFinder('card', () =>
      makeCardFinder({
        issuers: () => cardIssuers().filter(({ name }) => name !== 'american-express'),
      }),
    ),
  },
  {
    id: 'newer-mastercards-forgotten',
    clause: 'WA-MSK-02',
    story: 'Mastercards whose number begins with 2 are not taken for cards.',
    alter: withFinder('card', () =>
      makeCardFinder({
        issuers: () =>
          cardIssuers().map((issuer) => ({
            ...issuer,
            ranges: issuer.ranges.filter(([low]) => !String(low).startsWith('2')),
          })),
      }),
    ),
  },
  {
    id: 'cards-with-dashes-readable',
    clause: 'WA-MSK-02',
    story: 'Card numbers with dashes are overlooked.',
    alter: withFinder('card', () => makeCardFinder({ separators: ['none', 'space', 'dot'] })),
  },
  {
    id: 'one-card-a-message',
    clause: 'WA-MSK-02',
    story: 'Only the first card number in a message is masked.',
    // What is masked is looked through again: a message that has one hidden number already is done.
    alter: withFinder(
      'card',
      (find) => (text) => (/\*{8}/u.test(text) ? [] : find(text).slice(0, 1)),
    ),
  },
  {
    id: 'five-digits-of-short-cards',
    clause: 'WA-MSK-02',
    story: 'Of cards with fewer than sixteen digits the last five can be read.',
    alter: withForm('card', (form) => (raw) => {
      const digits = raw.replaceAll(/\D/gu, '');
      return digits.length < 16 ? `**********${digits.slice(-5)}` : form(raw);
    }),
  },
  {
    id: 'norwegian-accounts-forgotten',
    clause: 'WA-MSK-02',
    story: 'Norwegian account numbers, the shortest there are, are overlooked.',
    alter: withFinder('iban', () =>
      makeIbanFinder({
        countries: () => new Map([...ibanCountries()].filter(([country]) => country !== 'NO')),
      }),
    ),
  },
  {
    id: 'long-accounts-readable',
    clause: 'WA-MSK-02',
    story: 'Account numbers of more than thirty characters are overlooked.',
    alter: missing('iban', (raw) => raw.replaceAll(/\W/gu, '').length > 30),
  },
  {
    id: 'lowercase-accounts-readable',
    clause: 'WA-MSK-02',
    story: 'Account numbers in small letters are overlooked.',
    alter: missing('iban', (raw) => lettersIn(raw) === lettersIn(raw).toLowerCase()),
  },
  {
    id: 'ssn-with-blanks-readable',
    clause: 'WA-MSK-02',
    story: 'Social security numbers are masked with dashes only.',
    alter: withFinder('ssn', () => makeSsnFinder({ separators: ['dash'] })),
  },
  {
    id: 'first-message-readable',
    clause: 'WA-MSK-02',
    story: 'The message with which a customer came is shown as it was written.',
    alter: readable(({ id }, { app }) =>
      [...app.store.centre.conversations.values()].some(({ thread }) => thread[0]?.id === id),
    ),
  },
  {
    id: 'payment-data-for-screen-readers',
    clause: 'WA-MSK-02',
    story: 'A message with an account number is masked, but read out as it was written.',
    alter: named((text) => maskingRules.finders.iban(text).length > 0),
  },
];
