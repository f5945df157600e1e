import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { withView, type Alteration } from '../alter.ts';
import type { LawfulTwin } from './twin.ts';

/** Writes each number on the desk that is shown whole, customers' and the business's; masked ones stay as they are. */
function written(write: (number: string) => string): Alteration {
  const rewritten = (shown: string) =>
    /^\+\d[\d -]{7,19}$/u.test(shown) ? write(shown.replaceAll(/[ -]/gu, '')) : shown;
  return withView((view) => {
    const { conversation: pane } = view;
    const details = pane?.details.map((each) => ({ ...each, value: rewritten(each.value) }));
    return {
      ...view,
      requests: view.requests.map((request) => ({
        ...request,
        customerPhone: rewritten(request.customerPhone),
        sourceNumber: rewritten(request.sourceNumber),
      })),
      tasks: view.tasks.map((task) => ({ ...task, title: rewritten(task.title) })),
      conversation: pane ? { ...pane, details: details ?? [] } : null,
    };
  });
}

/** As it is written in its own country. */
function national(number: string): string {
  return parsePhoneNumberFromString(number)?.formatNational() ?? number;
}

/** The country's two letters as its flag. */
function flagOf(number: string): string {
  const country = parsePhoneNumberFromString(number)?.country ?? '';
  return country.replaceAll(/[A-Z]/gu, (letter) =>
    String.fromCodePoint(letter.charCodeAt(0) + 0x1f1a5),
  );
}

/** Other lawful forms of phone numbers: the documentation names the numbers that are shown, and not how they are written. */
export const numberTwins: readonly LawfulTwin[] = [
  {
    id: 'numbers-are-digits',
    allows: 'Phone numbers are shown as digits alone: their form is not documented.',
    alter: written((number) => number.slice(1)),
  },
  {
    id: 'numbers-are-national',
    allows: 'Phone numbers are shown as people of their country write them: their form is free.',
    alter: written(national),
  },
  {
    id: 'numbers-begin-with-00',
    allows: 'Phone numbers begin with 00 in place of the plus: their form is not documented.',
    alter: written((number) => `00${number.slice(1)}`),
  },
  {
    id: 'numbers-in-pairs-behind-a-flag',
    allows: 'Phone numbers stand in groups of two behind the flag of their country.',
    alter: written(
      (number) => `${flagOf(number)} +${number.slice(1).replaceAll(/(\d\d)(?=\d)/gu, '$1 ')}`,
    ),
  },
];
