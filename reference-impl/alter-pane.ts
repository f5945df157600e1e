import { withView, type Alteration } from './alter.ts';
import type { App } from './application/app.ts';
import type { DeskView } from './application/presenter/desk-view.ts';

export type Pane = NonNullable<DeskView['conversation']>;
export type PaneMessage = Pane['messages'][number];

/** What a fault in the pane can lean on beside the pane itself. */
export interface PaneSurroundings {
  readonly view: DeskView;
  readonly app: App;
  readonly agentId: string;
}

/** Changes the open interaction pane, as the agent sees it. */
export function withPane(change: (pane: Pane, around: PaneSurroundings) => Pane): Alteration {
  return withView((view, app, agentId) =>
    view.conversation
      ? { ...view, conversation: change(view.conversation, { view, app, agentId }) }
      : view,
  );
}

/** Changes each message of the open pane; `index` counts the messages of the same side, from 0. */
export function withMessages(
  change: (message: PaneMessage, index: number, pane: Pane) => PaneMessage,
): Alteration {
  return withPane((pane) => {
    const counts = new Map<string, number>();
    const messages = pane.messages.map((message) => {
      const index = counts.get(message.from) ?? 0;
      counts.set(message.from, index + 1);
      return change(message, index, pane);
    });
    return { ...pane, messages };
  });
}
