import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { saysToday } from './calendar-day.ts';

/** A Tuesday, well in the middle of a month. */
const tuesday = Date.UTC(2026, 10, 24, 10, 32);
const newYear = Date.UTC(2027, 0, 1, 0, 5);

const accepted = (text: string, now = tuesday) =>
  assert.ok(saysToday(text, now), `"${text}" is refused`);
const refused = (text: string, now = tuesday) =>
  assert.ok(!saysToday(text, now), `"${text}" is accepted`);

describe('saysToday accepts', () => {
  it('the word', () => {
    for (const text of ['today', 'Today', 'TODAY, 10:32', 'Today at 10:32 AM']) accepted(text);
    for (const text of ['Today (24 Nov)', 'Today, Tuesday']) accepted(text);
  });

  it('dates in figures, in any usual order', () => {
    const forms = [
      '24/11/2026',
      '11/24/2026',
      '2026-11-24',
      '2026/11/24',
      '24.11.2026',
      '24-11-26',
    ];
    for (const text of [...forms, '24/11', '11/24', '24.11.']) accepted(text);
    accepted('3/2/2026', Date.UTC(2026, 1, 3));
    accepted('03/02/2026', Date.UTC(2026, 2, 2));
  });

  it('dates with the month in words, with or without weekday and year', () => {
    const forms = [
      '24 Nov 2026',
      'Nov 24',
      'Nov 24, 2026',
      '24 November',
      'NOVEMBER 24',
      '24-Nov-26',
    ];
    for (const text of [...forms, '2026 Nov 24', '24th of November 2026']) accepted(text);
    for (const text of ['Tuesday 24 November', 'Tue, 24 Nov 2026', 'Tues 24 Nov']) accepted(text);
    accepted('Sept 1', Date.UTC(2026, 8, 1));
  });

  it('a time of day beside them', () => {
    accepted('2026-11-24T10:32:00.000Z');
    accepted('2026-11-24T23:32:00-08:00');
    accepted('24/11/2026, 10:32');
    accepted('11/24/2026, 10:32:05\u202fAM');
    accepted('Tue Nov 24 2026 10:32:00 GMT+0100');
    accepted('10:32 24/11/2026');
  });

  it('yesterday and tomorrow, for time zones, over the end of a year too', () => {
    for (const text of ['23/11/2026', 'Wed 25 Nov']) accepted(text);
    for (const text of ['31 Dec 2026', '2027-01-01', 'Sat, 2 January']) accepted(text, newYear);
  });
});

describe('saysToday refuses', () => {
  it('other days, months and years', () => {
    for (const text of ['22/11/2026', '26 Nov', '2026-11-17', '17 Nov 2026']) refused(text);
    for (const text of ['24/10/2026', '24 Dec 2026', '12/24/2026']) refused(text);
    for (const text of ['24/11/2025', '24 Nov 2027', '24-11-25', '2025-11-24']) refused(text);
    refused('1 Jan 2026', newYear);
    refused('31 Dec 2027', newYear);
  });

  it('the epoch', () => {
    for (const text of ['1970-01-01', '1/1/1970', 'Thu Jan 01 1970', '1970-01-01T00:00:00Z'])
      refused(text);
    for (const text of ['1970-01-01', '01/01/1970']) refused(text, newYear);
  });

  it('another weekday than the date has', () => {
    for (const text of ['Monday 24 November', 'Tue 23 Nov 2026']) refused(text);
  });

  it('numbers that only happen to be the day', () => {
    for (const text of ['24', '24 messages', '24 seconds', 'Queue 24', '11', '10:24', '24:11'])
      refused(text);
    for (const text of ['24 2026', '24/11/2026/1', '24 25 Nov 2026', '2411', '024/11/2026'])
      refused(text);
  });

  it('what is no date at all', () => {
    for (const text of ['', ' ', '-', 'Tuesday', 'November', 'Nov 2026', '10:32', 'never'])
      refused(text);
    for (const text of [
      'yesterday',
      'todays',
      'not today',
      'Invalid Date',
      'Today (17 Nov)',
      'Today, Friday',
    ])
      refused(text);
  });
});
