import { withDesk, withPolicy, withView, type Alteration } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import type { Message } from '../domain/message.ts';
import type { Finder, SensitiveKind } from '../domain/masking/index.ts';

/** Replaces how one kind of sensitive data is found. */
export function withFinder(
  kind: SensitiveKind,
  change: (documented: Finder) => Finder,
): Alteration {
  return withPolicy('privacy', ({ rules }) => ({
    rules: { ...rules, finders: { ...rules.finders, [kind]: change(rules.finders[kind]) } },
  }));
}

/** Finds one kind as ever, but for what is missed. */
export function missing(kind: SensitiveKind, isMissed: (raw: string) => boolean): Alteration {
  return withFinder(
    kind,
    (find) => (text) => find(text).filter(({ start, end }) => !isMissed(text.slice(start, end))),
  );
}

type Form = (raw: string) => string;

/** Replaces what is shown in place of one kind of sensitive data. */
export function withForm(kind: SensitiveKind, change: (documented: Form) => Form): Alteration {
  return withPolicy('privacy', ({ rules }) => ({
    rules: { ...rules, forms: { ...rules.forms, [kind]: change(rules.forms[kind]) } },
  }));
}

/** Shows messages of the open conversation as they were written while masking is on, where `isReadable`. */
export function readable(
  isReadable: (message: Message, at: { readonly app: App; readonly agentId: string }) => boolean,
): Alteration {
  return withView((view, app, agentId) => {
    if (!app.store.centre.settings.masking || !view.conversation) return view;
    const thread = threadOf(app, view);
    const messages = view.conversation.messages.map((shown, at) => {
      const written = thread[at];
      return written && isReadable(written, { app, agentId })
        ? { ...shown, text: written.text }
        : shown;
    });
    return { ...view, conversation: { ...view.conversation, messages } };
  });
}

/** The messages of the open conversation as they were written. */
function threadOf(app: App, view: DeskView): readonly Message[] {
  return app.store.centre.conversations.get(view.conversation?.id ?? '')?.thread ?? [];
}

/** Names messages to screen readers as they were written, where `isNamed`; what is visible stays masked. */
export function named(isNamed: (text: string) => boolean): Alteration {
  return withDesk((desk, app) => ({
    ...desk,
    view() {
      const view = desk.view();
      const texts = threadOf(app, view).map(({ text }) => text);
      return { ...view, allText: [view.allText, ...texts.filter(isNamed)].join('\n') };
    },
  }));
}
