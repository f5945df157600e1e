import type { Look } from '../../drivers/browser/index.ts';
import { accessibilityScenes } from './accessibility-scenes.ts';
import { desktopScenes } from './desktop-scenes.ts';
import type { Stage } from './stage.ts';

/** How to get to what a flow is about, and what can then be seen. */
export interface Scene {
  /** The picture in words, for those who cannot see it. */
  readonly alt: string;
  readonly play: (stage: Stage) => Promise<void>;
  /** At whose desk the picture is taken: from 0. Default: the first agent's. */
  readonly agent?: number;
  readonly look?: Look;
}

/** By flow. A flow that has none gets no picture. */
export const scenes: Readonly<Record<string, Scene>> = {
  respond: {
    alt: 'A conversation: the customer’s messages in grey, the agent’s answer in blue, and a reply half written in the compose box.',
    async play(stage) {
      await stage.talk();
      await stage.does(0, { verb: 'type', text: 'It is on its way and' });
    },
  },
  'contact-request': {
    alt: 'A contact request with the customer’s name, phone number, source number, queue and Accept.',
    async play(stage) {
      await stage.isAvailable(0);
      await stage.writes(0, 'Hello, my order has not arrived yet. Can you help me?');
      await stage.passes(9);
    },
  },
  availability: {
    alt: 'The agent let a request pass: their state is RONA, and they are asked whether to go on.',
    async play(stage) {
      await stage.isAvailable(0);
      await stage.writes(0, 'Hello, my order has not arrived yet. Can you help me?');
      await stage.passes(stage.assembly.administration.timeToAccept() + 1);
    },
  },
  transfer: {
    alt: 'The second agent is offered a conversation that a colleague transferred.',
    agent: 1,
    async play(stage) {
      await stage.talk();
      await stage.does(0, { verb: 'transfer' }, { verb: 'choose', destination: 'agent' });
      await stage.does(0, { verb: 'select', option: stage.name(1) }, { verb: 'submit' });
      await stage.passes(4);
    },
  },
  'transfer-request': {
    alt: 'The Transfer Request dialog, with Agent chosen and an available agent selected.',
    async play(stage) {
      await stage.talk();
      await stage.does(0, { verb: 'transfer' }, { verb: 'choose', destination: 'agent' });
      await stage.does(0, { verb: 'select', option: stage.name(1) });
    },
  },
  'conference-request': {
    alt: 'The Conference Request dialog, with Agent chosen and an available agent selected.',
    async play(stage) {
      await stage.talk();
      await stage.does(0, { verb: 'conference' }, { verb: 'choose', destination: 'agent' });
      await stage.does(0, { verb: 'select', option: stage.name(1) });
    },
  },
  conference: {
    alt: 'A conference: the customer and two agents are named as participants, and the thread says who joined.',
    async play(stage) {
      await stage.talk();
      await stage.does(0, { verb: 'conference' }, { verb: 'choose', destination: 'agent' });
      await stage.does(0, { verb: 'select', option: stage.name(1) }, { verb: 'submit' });
      await stage.accepts(1);
      await stage.answers(1, 'I have found your parcel. It arrives tomorrow.');
      await stage.passes(6);
    },
  },
  end: {
    alt: 'The conversation is over: it stands under My interactions, and the agent is free.',
    async play(stage) {
      await stage.talk();
      await stage.does(0, { verb: 'end' });
      const [reason] = stage.assembly.administration.wrapUpReasons();
      await stage.does(0, { verb: 'select', option: reason?.name ?? '' }, { verb: 'submit' });
    },
  },
  'wrap-up': {
    alt: 'The Wrap Up Reasons dialog, with a search and a list of reasons.',
    async play(stage) {
      await stage.talk();
      await stage.does(0, { verb: 'end' });
    },
  },
  'auto-wrap-up': {
    alt: 'The Wrap Up Reasons dialog counts down to the default reason, and offers to stop that.',
    async play(stage) {
      await stage.assembly.administration.setAutoWrapUp({ seconds: 60, extension: true });
      await stage.talk();
      await stage.does(0, { verb: 'end' });
      await stage.passes(12);
    },
  },
  masking: {
    alt: 'A conversation in which a card number and an e-mail address are masked.',
    async play(stage) {
      await stage.assembly.administration.setMasking(true);
      await stage.talk();
      await stage.writes(0, 'Please charge 4111 1111 1111 1111, not the old one');
      await stage.writes(0, 'My address is alexander@example.com');
    },
  },
  'masking-places': {
    alt: 'A contact request whose phone number is masked, as it is in the list of tasks.',
    async play(stage) {
      await stage.assembly.administration.setMasking(true);
      await stage.isAvailable(0);
      await stage.writes(0, 'Call me on +1 202-555-0143, please');
      await stage.passes(9);
    },
  },
  'asset-deletion': {
    alt: 'An alert in the conversation says that the WhatsApp number was deleted, and nothing can be written any more.',
    async play(stage) {
      await stage.talk();
      await stage.assembly.administration.deleteAsset();
      await stage.assembly.settle(0);
    },
  },
  media: {
    alt: 'A photo with its caption, a voice note with a player, and a document beside the compose box, ready to be sent.',
    async play(stage) {
      const { photo, voiceNote, receipt } = stage.assembly.sampleFiles;
      await stage.talk();
      const customer = stage.customer(0);
      await customer.sends({ type: 'image', file: photo, caption: 'This is the lamp.' });
      await customer.sends({ type: 'audio', file: voiceNote, voice: true });
      await stage.assembly.settle(0);
      await stage.does(0, { verb: 'attach', name: 'receipt.pdf', bytes: receipt.bytes });
    },
  },
  ...desktopScenes,
  ...accessibilityScenes,
};
