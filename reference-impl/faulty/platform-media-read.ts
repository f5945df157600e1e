import { withUseCase, type Alteration } from '../alter.ts';
import type { InboundText } from '../application/app.ts';
import type { FaultyTwin } from './twin.ts';

const reading = (change: (inbound: InboundText) => string): Alteration =>
  withUseCase('receiveText', (original) => (inbound) => {
    original({ ...inbound, text: change(inbound) });
  });

/** Faults in how places, contacts, orders and reactions are read. */
export const platformMediaReadTwins: readonly FaultyTwin[] = [
  {
    id: 'contacts-lose-their-numbers',
    clause: 'WA-MED-05',
    story: 'Of a contact the agent reads the name, and no number.',
    alter: reading(({ text }) => text.replaceAll(/^(Contact: [^,\n]+),.*$/gmu, '$1')),
  },
  {
    id: 'second-contact-is-left-out',
    clause: 'WA-MED-05',
    story: 'Of several contacts in one message the agent reads the first.',
    alter: reading(({ text }) =>
      text.startsWith('Contact: ') ? text.split('\n', 1).join() : text,
    ),
  },
  {
    id: 'place-without-a-name-is-a-bare-word',
    clause: 'WA-MED-05',
    story: 'A place that has no name is shown as the word for it.',
    alter: reading(({ text }) => text.replace(/^Location: [-\d., ]+$/u, 'Location')),
  },
  {
    id: 'place-on-the-other-side-of-the-world',
    clause: 'WA-MED-05',
    story: 'The minus of a place in the west or the south is lost.',
    alter: reading(({ text }) =>
      text.startsWith('Location: ') ? text.replaceAll(/-(?=\d+\.\d)/gu, '') : text,
    ),
  },
  {
    id: 'order-without-quantities',
    clause: 'WA-MED-05',
    story: 'Of an order the agent reads what, and not how many.',
    alter: reading(({ text }) => text.replaceAll(/^\d+ × /gmu, '')),
  },
  {
    id: 'reaction-without-its-emoji',
    clause: 'WA-MED-05',
    story: 'That the customer reacted is told, and not how.',
    alter: reading(({ text, about }) => (about === undefined ? text : 'Reaction')),
  },
];
