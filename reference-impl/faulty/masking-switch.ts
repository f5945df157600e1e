import { both, withPolicy, withUseCase, withView, type Alteration } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import { maskText, maskingRules, type MaskingRules } from '../domain/masking/index.ts';
import { readable } from './masking-tools.ts';
import { notebook } from './notebook.ts';
import type { FaultyTwin } from './twin.ts';

const seenBare = notebook();
const wasOn = notebook();

/** Notes what desks showed while masking was off. */
const notingBare = withView((view, app) => {
  if (!app.store.centre.settings.masking) {
    for (const { id } of view.conversation?.messages ?? []) seenBare(app).add(id);
  }
  return view;
});

const none = () => [];
const onlyEmails: MaskingRules = {
  ...maskingRules,
  finders: { ...maskingRules.finders, card: none, iban: none, ssn: none, phone: none },
};

/** Masks messages of the open conversation by rules of the twin's own, where `isMasked`. */
function maskedWhere(rules: MaskingRules, isMasked: (app: App) => boolean): Alteration {
  return withView((view, app): DeskView => {
    if (!view.conversation || !isMasked(app)) return view;
    const messages = view.conversation.messages.map((shown) => ({
      ...shown,
      text: maskText(shown.text, rules),
    }));
    return { ...view, conversation: { ...view.conversation, messages } };
  });
}

/** Faults in the administrator's switch, and in what it must leave alone. */
export const maskingSwitchTwins: readonly FaultyTwin[] = [
  {
    id: 'masking-not-for-what-was-there',
    clause: 'WA-MSK-01',
    story: 'What the agent had on the screen before masking was switched on stays readable.',
    alter: both(
      notingBare,
      readable(({ id }, { app }) => seenBare(app).has(id)),
    ),
  },
  {
    id: 'masking-not-for-what-comes-later',
    clause: 'WA-MSK-01',
    story: 'In a conversation that began with masking off, new messages stay readable to its end.',
    alter: both(
      notingBare,
      readable(({ id }, { app }) => seenBare(app).size > 0 && !seenBare(app).has(id)),
    ),
  },
  {
    id: 'masking-for-one-agent-only',
    clause: 'WA-MSK-01',
    story: 'Masking holds for the first agent, and no other one.',
    alter: readable((_message, { app, agentId }) => agentId !== firstAgent(app)),
  },
  {
    id: 'emails-masked-with-masking-off',
    clause: 'WA-MSK-01',
    story: 'E-mail addresses are masked even while masking is off.',
    alter: maskedWhere(onlyEmails, (app) => !app.store.centre.settings.masking),
  },
  {
    id: 'masking-cannot-be-switched-off',
    clause: 'WA-MSK-01',
    story: 'Once masking was on, messages stay masked after it is switched off.',
    alter: maskedWhere(maskingRules, (app) => {
      if (app.store.centre.settings.masking) wasOn(app).add('on');
      return wasOn(app).has('on');
    }),
  },
  {
    id: 'masked-for-good',
    clause: 'WA-MSK-11',
    story: 'What comes in while masking is on is stored masked, and cannot be read again.',
    alter: withUseCase('receiveText', (original, app) => (inbound) => {
      const { masking } = app.store.centre.settings;
      original(masking ? { ...inbound, text: maskText(inbound.text, maskingRules) } : inbound);
    }),
  },
  {
    id: 'sixteen-digits-are-a-card',
    clause: 'WA-MSK-13',
    story: 'Any sixteen digits are masked, whether a card can have them or not.',
    alter: withPolicy('privacy', (documented) => ({
      text: (place, text, rules) =>
        documented.text(place, text, rules).replaceAll(/\d{4}( \d{4}){3}/gu, '****'),
    })),
  },
  {
    id: 'customer-gets-stars',
    clause: 'WA-CUS-02',
    story: 'Account numbers that the agent writes reach the customer masked.',
    alter: withPolicy('compose', () => ({
      outgoing: (draft) => maskText(draft, { ...maskingRules, finders: onlyIbans }),
    })),
  },
];

const onlyIbans = { ...onlyEmails.finders, email: none, iban: maskingRules.finders.iban };

function firstAgent(app: App): string {
  return [...app.store.centre.agents.keys()][0] ?? '';
}
