import { defineParameterType } from '@cucumber/cucumber';
import type { Entry } from './dialogs.ts';

const positions: Readonly<Record<string, number>> = {
  'the agent': 0,
  'the first agent': 0,
  'the second agent': 1,
  'the third agent': 2,
  'the fourth agent': 3,
  'the customer': 0,
  'another customer': 1,
  'the other customer': 1,
  'a third customer': 2,
  'the third customer': 2,
};

const position = (phrase: string): number => positions[phrase] ?? 0;

/** `{agent}`: "the agent" is the first one. The step gets a position, from 0. */
defineParameterType({
  name: 'agent',
  regexp: /the (?:first |second |third |fourth )?agent/,
  transformer: position,
});

/** `{customer}`: a position, from 0. */
defineParameterType({
  name: 'customer',
  regexp: /(?:the (?:other |third )?|another |a third )customer/,
  transformer: position,
});

const oneCustomer = '(?:the (?:other |third )?|another |a third )customer';

/** `{customers}`: two or three of them, as positions in the order in which they are named. */
defineParameterType({
  name: 'customers',
  regexp: new RegExp(`${oneCustomer}(?:, ${oneCustomer})* and ${oneCustomer}`),
  transformer: (list: string) => list.split(/, | and /u).map(position),
});

const ordinals = ['first', 'second', 'third', 'fourth'];

/** `{queue}`: a queue of the contact centre by its position, from 0. */
defineParameterType({
  name: 'queue',
  regexp: /the (first|second|third|fourth) queue/,
  transformer: (ordinal: string) => ordinals.indexOf(ordinal),
});

const secondsOf: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 24 * 3600 };

/** `{duration}`: "1 second", "5 minutes", "24 hours", "90 days", or "24 hours less 10 seconds": milliseconds. */
defineParameterType({
  name: 'duration',
  regexp: /\d+ (?:second|minute|hour|day)s?(?: less \d+ (?:second|minute|hour|day)s?)?/,
  transformer(phrase: string): number {
    const [whole = 0, less = 0] = phrase.split(' less ').map(millisecondsIn);
    return whole - less;
  },
});

function millisecondsIn(phrase: string): number {
  const [count, unit = ''] = phrase.split(' ');
  return Number(count) * (secondsOf[unit.replace(/s$/u, '')] ?? 1) * 1000;
}

/** `{destination}`: what Transfer Request and Conference Request let one choose. */
defineParameterType({
  name: 'destination',
  regexp: /Queue|Agent/,
  transformer: (word: string) => (word === 'Queue' ? 'queue' : 'agent'),
});

/** `{dialog}`: a dialog as the desktop calls it; the step gets its kind. */
defineParameterType({
  name: 'dialog',
  regexp: /Transfer Request|Conference Request|Wrap Up Reasons/,
  transformer: (title: string) => title.toLowerCase().replaceAll(' ', '-'),
});

/** `{entry}`: a line of a list of queues or agents, by its position or by the name that the scenario gave it. */
defineParameterType({
  name: 'entry',
  regexp: /the (?:first|second|third|fourth) (?:agent|queue)|the (?:agent|queue) "[^"]*"/,
  transformer(phrase: string): Entry {
    const kind = /^the (?:\w+ )?queue/u.test(phrase) ? 'queue' : 'agent';
    const name = /"(.*)"/u.exec(phrase)?.[1];
    if (name !== undefined) return { kind, name };
    return { kind, index: ordinals.indexOf(phrase.split(' ')[1] ?? '') };
  },
});

/** `{sending}`: a way to send what stands in the compose box (WA-CMP-02). */
defineParameterType({
  name: 'sending',
  regexp: /the Send button|Enter/,
  transformer: (way: string) => (way === 'Enter' ? 'enter' : 'button'),
});

/** `{entering}`: a way to put text into the compose box. */
defineParameterType({
  name: 'entering',
  regexp: /typed|pasted/,
  transformer: (way: string) => (way === 'typed' ? 'type' : 'paste'),
});

/** `{texts}`: one text or several, each in quotes. */
defineParameterType({
  name: 'texts',
  regexp: /"[^"]*"(?:, "[^"]*")*/,
  transformer: (list: string) => [...list.matchAll(/"([^"]*)"/gu)].map(([, text = '']) => text),
});

/** `{paneFields}`: what an interaction pane tells, as a list in words. */
defineParameterType({
  name: 'paneFields',
  regexp: /(?:(?:, | and )?(?:the customer's name|the queue|the agent's name|the date|a timer))+/,
  transformer: (list: string) => list.split(/, | and /u),
});

/** `{control}`: a button of the interaction pane. */
defineParameterType({
  name: 'control',
  regexp: /End Conference|Exit Conference|Transfer|Conference|End/,
  transformer: (label: string) => label,
});
