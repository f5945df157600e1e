import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

const daySeconds = 24 * 3600;

/** The first agent talks with the first customer, while others write to them. */
async function talksWhileOthersWrite(stage: Stage, others: number): Promise<void> {
  await stage.isAvailable(0);
  await stage.writes(0, 'Hello, my order has not arrived yet. Can you help me?');
  await stage.accepts(0);
  for (let other = 1; other <= others; other++) {
    await stage.writes(other, 'Hi, how do I send something back?');
  }
}

/** The customer comes with this, is told something, and the agent wraps up. The agent is free then, and away. */
async function hadContact(stage: Stage, agent: number, about: string): Promise<void> {
  await stage.isAvailable(agent);
  await stage.writes(0, about);
  await stage.accepts(agent);
  await stage.answers(agent, 'Good morning! That is settled.');
  await stage.does(agent, { verb: 'end' });
  const reason = stage.assembly.administration.wrapUpReasons()[agent + 1]?.name ?? '';
  await stage.does(agent, { verb: 'select', option: reason }, { verb: 'submit' });
  await stage.does(agent, { verb: 'setState', state: 'Idle' });
}

/** The flows of the desktop profile. */
export const desktopScenes: Readonly<Record<string, Scene>> = {
  'request-stack': {
    alt: 'Three contact requests, one above the other, and above them “Accept 3 requests”.',
    async play(stage) {
      await talksWhileOthersWrite(stage, 3);
      await stage.passes(9);
    },
  },
  'task-list': {
    alt: 'The task list: two requests with their Accept buttons above the conversation that is open.',
    async play(stage) {
      await talksWhileOthersWrite(stage, 2);
      await stage.passes(9);
    },
  },
  'no-answer': {
    alt: 'A contact request in its last seconds: it is marked as expiring, here and in the task list.',
    async play(stage) {
      await stage.isAvailable(0);
      await stage.writes(0, 'Hello, my order has not arrived yet. Can you help me?');
      await stage.passes(stage.assembly.administration.timeToAccept() - 2);
    },
  },
  'agent-state': {
    alt: 'The list of states under the header, searched for “idle”.',
    async play(stage) {
      await stage.isAvailable(0);
      await stage.does(0, { verb: 'searchStates', text: 'idle' });
    },
  },
  'interaction-pane': {
    alt: 'The interaction pane: who wrote what and when, an answer that was read, and an empty box that names the customer.',
    async play(stage) {
      await stage.talk();
      await stage.customer(0).reads();
      await stage.assembly.settle(0);
    },
  },
  unread: {
    alt: 'In the task list a badge counts two unread messages of a conversation that is not open.',
    async play(stage) {
      await talksWhileOthersWrite(stage, 1);
      await stage.accepts(0);
      await stage.writes(0, 'Are you still there?', 'The order number is 4711-0815.');
      await stage.passes(20);
    },
  },
  'contact-history': {
    alt: 'Beside the conversation, under Contact history, stand two earlier contacts: when, why, what about and with which agent.',
    async play(stage) {
      await hadContact(stage, 1, 'Hi, I was charged twice this month. Can I have the money back?');
      await stage.passes(17 * daySeconds);
      await hadContact(stage, 0, 'When will my order 4711-0815 be sent?');
      await stage.passes(3 * daySeconds);
      await stage.talk();
    },
  },
  'interaction-history': {
    alt: 'Under My interactions stands the finished conversation, with its reason, when it began and how long it took.',
    async play(stage) {
      await stage.talk();
      await stage.does(0, { verb: 'end' });
      const { dialog } = await (await stage.desk(0)).view();
      await stage.does(
        0,
        { verb: 'select', option: dialog?.options?.[0]?.name ?? '' },
        { verb: 'submit' },
      );
      await stage.passes(10);
    },
  },
  'manual-wrap-up': {
    alt: 'Wrap Up Reasons, open for minutes, without a countdown.',
    async play(stage) {
      await stage.talk();
      await stage.does(0, { verb: 'end' });
      await stage.passes(185);
    },
  },
  'terminated-interaction': {
    alt: 'A dialog over the conversation says that an administrator terminated the interaction; its only button is OK.',
    async play(stage) {
      await stage.talk();
      await stage.assembly.administration.terminateInteraction(stage.customer(0).phone);
      await stage.assembly.settle(0);
    },
  },
  'shortcut-list': {
    alt: 'The list of keyboard shortcuts, with a search and columns to sort by.',
    async play(stage) {
      await stage.talk();
      await (await stage.desk(0)).screen.press('Ctrl+Alt+F');
    },
  },
  'connection-loss': {
    alt: 'A banner says that the connection is lost, and how much time is left to go on where the agent was; below it the conversation as it was last known.',
    async play(stage) {
      await stage.talk();
      await stage.does(0, { verb: 'goOffline' });
      await stage.passes(13);
    },
  },
  notifications: {
    alt: 'A notification at the top right tells of a new request while a conversation is open.',
    async play(stage) {
      await talksWhileOthersWrite(stage, 1);
      await stage.passes(2);
    },
  },
};
