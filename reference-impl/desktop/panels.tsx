import { useState } from 'preact/hooks';
import type { Act } from './actions.ts';
import type { View } from './view-types.ts';

export type Panel = 'tasks' | 'conversation' | 'details';

/** Verbs after which an agent wants to see the conversation, even one that is open already. */
const opening: ReadonlySet<string> = new Set(['open', 'accept', 'acceptAll']);

/** Which panel a window shows that has room for one only: what the agent chose, until another conversation opens or none is left. */
export function usePanel({ conversation, agent }: View, carryOut: Act) {
  const isConversationFirst = conversation !== null || agent.state === 'Signed Out';
  const first: Panel = isConversationFirst ? 'conversation' : 'tasks';
  const about = conversation?.id ?? first;
  const [chosen, choose] = useState<{ readonly about: string; readonly panel: Panel } | null>(null);
  const act: Act = (action) => {
    if (opening.has(action.verb)) choose(null);
    return carryOut(action);
  };
  return {
    panel: chosen?.about === about ? chosen.panel : first,
    show: (panel: Panel) => choose({ about, panel }),
    act,
  };
}

interface PanelSwitchProps {
  readonly panel: Panel;
  /** How many tasks there are. */
  readonly tasks: number;
  readonly onChoose: (panel: Panel) => void;
}

/** Changes between the panels. Only narrow windows show it. */
export function PanelSwitch({ panel, tasks, onChoose }: PanelSwitchProps) {
  const names = {
    tasks: tasks === 0 ? 'Tasks' : `Tasks (${tasks})`,
    conversation: 'Conversation',
    details: 'Details',
  };
  return (
    <div role="group" aria-label="Panels" class="switch">
      {(['tasks', 'conversation', 'details'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === panel}
          onClick={() => onChoose(each)}
        >
          {names[each]}
        </button>
      ))}
    </div>
  );
}
