import { withPolicy } from '../alter.ts';
import { makeEmailFinder, maskPhone, maskingRules } from '../domain/masking/index.ts';
import { missing, named, withFinder, withForm } from './masking-tools.ts';
import type { FaultyTwin } from './twin.ts';

/** An e-mail address, or a number with a plus: digits of account numbers may look like national ones. */
const isPersonal = (text: string) =>
  maskingRules.finders.email(text).length > 0 || /\+\d/u.test(text);

/** Faults in masking e-mail addresses and mobile numbers. */
const findingTwins: readonly FaultyTwin[] = [
  {
    id: 'email-tags-cut-off',
    clause: 'WA-MSK-03',
    story: 'Of an e-mail address with a tag, what stands before the plus can be read.',
    alter: withFinder('email', () => makeEmailFinder({ localSigns: "._%'&-" })),
  },
  {
    id: 'emails-in-capitals-readable',
    clause: 'WA-MSK-03',
    story: 'E-mail addresses in capitals are overlooked.',
    alter: missing('email', (raw) => raw === raw.toUpperCase()),
  },
  {
    id: 'long-domains-readable',
    clause: 'WA-MSK-03',
    story: 'E-mail addresses with more than two dots behind the at sign are overlooked.',
    alter: missing('email', (raw) => (raw.split('@')[1] ?? '').split('.').length > 3),
  },
  {
    id: 'french-mobiles-readable',
    clause: 'WA-MSK-03',
    story: 'French mobile numbers are overlooked.',
    alter: missing('phone', (raw) => raw.startsWith('+33')),
  },
  {
    id: 'zeros-for-a-plus-readable',
    clause: 'WA-MSK-03',
    story: 'Numbers with two zeros instead of a plus are overlooked.',
    alter: missing('phone', (raw) => raw.startsWith('00')),
  },
  {
    id: 'long-calling-codes-readable',
    clause: 'WA-MSK-03',
    story: 'Calling codes of three digits stay readable in front of the stars.',
    alter: withForm(
      'phone',
      (form) => (raw) => (/^\+\d{3} /u.test(raw) ? raw.slice(0, 4) : '') + form(raw),
    ),
  },
  {
    id: 'personal-data-for-screen-readers',
    clause: 'WA-MSK-03',
    story: 'A message with an e-mail address or a number is masked, but read out as written.',
    alter: named(isPersonal),
  },
];

const placeTwins: readonly FaultyTwin[] = [
  {
    id: 'short-numbers-in-the-request',
    clause: 'WA-MSK-03',
    story: 'The contact request shows numbers of no more than ten digits in full.',
    alter: withPolicy('privacy', (documented) => ({
      phone: (place, phone) =>
        place === 'popover' && phone.length <= 11 ? phone : documented.phone(place, phone),
    })),
  },
  {
    id: 'nameless-in-the-request',
    clause: 'WA-MSK-03',
    story: 'A customer whose name is their number is shown by it in the contact request.',
    alter: withPolicy('privacy', (documented) => ({
      text: (place, text, rules) =>
        place === 'popover' ? text : documented.text(place, text, rules),
    })),
  },
  {
    id: 'nameless-in-the-pane',
    clause: 'WA-MSK-03',
    story: 'A customer whose name is their number is shown by it above the thread.',
    alter: withPolicy('privacy', (documented) => ({
      text: (place, text, rules) =>
        place === 'header' ? text : documented.text(place, text, rules),
    })),
  },
];

const stars = (count: number, rest: string) => '*'.repeat(count) + rest;

/** Faults in the documented examples. */
const formTwins: readonly FaultyTwin[] = [
  {
    id: 'brackets-not-counted',
    clause: 'WA-MSK-04',
    story: 'Brackets around an area code get no star.',
    alter: withForm('phone', (form) => (raw) => form(raw.replaceAll(/[()]/gu, ''))),
  },
  {
    id: 'blanks-counted',
    clause: 'WA-MSK-04',
    story: 'Blanks in a number get a star each.',
    alter: withForm('phone', () => (raw) => stars(raw.length - 4, raw.slice(-4))),
  },
  {
    id: 'always-ten-stars',
    clause: 'WA-MSK-05',
    story: 'Every number is shown with ten stars, whatever its length.',
    alter: withForm('phone', () => (raw) => stars(10, raw.slice(-4))),
  },
  {
    id: 'plus-not-counted',
    clause: 'WA-MSK-05',
    story: 'A plus that touches its number gets no star.',
    alter: withForm('phone', (form) => (raw) => form(raw.replace(/^\+(?=\d)/u, ''))),
  },
  {
    id: 'no-stars-in-the-request',
    clause: 'WA-MSK-05',
    story: 'The contact request shows nothing but the last four digits.',
    alter: withPolicy('privacy', (documented) => ({
      phone: (place, phone) =>
        place === 'popover' ? maskPhone(phone).slice(-4) : documented.phone(place, phone),
    })),
  },
  {
    id: 'always-six-stars',
    clause: 'WA-MSK-06',
    story: 'Every e-mail address is shown with six stars, whatever its length.',
    alter: withForm(
      'email',
      () => (raw) => `${raw.slice(0, 1)}******${raw.slice(raw.indexOf('@'))}`,
    ),
  },
  {
    id: 'first-letter-lowered',
    clause: 'WA-MSK-06',
    story: 'What stays of an e-mail address is shown in small letters.',
    alter: withForm('email', (form) => (raw) => form(raw.toLowerCase())),
  },
  {
    id: 'free-mailers-masked',
    clause: 'WA-MSK-06',
    story: 'The domain is masked too where anybody can get an address.',
    alter: withForm('email', (form) => (raw) => form(raw).replace('@gmail.com', '@*****.com')),
  },
];

/** Faults in masking personal data: finding it, the places where it stands, and the documented examples. */
export const maskingPersonalTwins: readonly FaultyTwin[] = [
  ...findingTwins,
  ...placeTwins,
  ...formTwins,
];
