import { useState } from 'preact/hooks';
import type { Act, Action } from './actions.ts';

/** What a field shows while its text travels: the agent's own at once, the contact centre's once everything has been answered. */
export function useSyncedText(text: string, act: Act, actionFor: (text: string) => Action) {
  const [own, setOwn] = useState({ text, travelling: 0 });
  const change = (next: string) => {
    setOwn((before) => ({ text: next, travelling: before.travelling + 1 }));
    const arrived = () => setOwn((before) => ({ ...before, travelling: before.travelling - 1 }));
    void act(actionFor(next)).then(arrived);
  };
  return { shown: own.travelling > 0 ? own.text : text, change };
}
