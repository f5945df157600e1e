import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Act } from './actions.ts';
import { focusKeys } from './own-keys.ts';
import { Labelled } from './parts.tsx';
import { SearchList } from './search-list.tsx';
import { useSyncedText } from './synced-text.ts';
import { useShortcut } from './shortcuts.ts';
import type { Agent } from './view-types.ts';

/** The state in the header: a button that opens the list of states an agent can choose. */
export function StateMenu({ agent, act }: { readonly agent: Agent; readonly act: Act }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { state, stateReason, stateNote } = agent;
  const reason = stateReason === null ? '' : ` (${stateReason})`;
  const hide = () => {
    setOpen(false);
    if (agent.stateSearch !== '') void act({ verb: 'searchStates', text: '' });
  };
  const close = () => {
    hide();
    button.current?.focus();
  };
  const choose = (name: string) => {
    setOpen(false);
    button.current?.focus();
    void act({ verb: 'setState', state: name });
  };
  useShortcut(focusKeys.states, () => setOpen(true));
  const whole = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (isOpen ? onLeaving(whole.current, hide) : undefined));
  return (
    <div
      class="state-menu"
      ref={whole}
      onKeyDown={({ key }) => key === 'Escape' && isOpen && close()}
    >
      <button
        ref={button}
        type="button"
        class={`state ${tone(state)}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={stateNote ?? undefined}
        onClick={() => (isOpen ? hide() : setOpen(true))}
      >
        <span class="dot" aria-hidden="true" />
        <span class="unseen">State: </span>
        {state}
        {reason}
        {stateNote !== null && <Info />}
      </button>
      <Labelled name="Choices" class="unseen">
        {agent.stateOptions.join(', ')}
      </Labelled>
      {isOpen && <States agent={agent} act={act} onChoose={choose} />}
    </div>
  );
}

/** A sign that there is more to know: pointing at the button tells it. */
function Info() {
  return (
    <span class="info" aria-hidden="true">
      i
    </span>
  );
}

interface StatesProps {
  readonly agent: Agent;
  readonly act: Act;
  readonly onChoose: (name: string) => void;
}

function States({ agent, act, onChoose }: StatesProps) {
  const search = useSyncedText(agent.stateSearch, act, (text) => ({ verb: 'searchStates', text }));
  const listed = agent.stateMatches ?? agent.stateOptions;
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => panel.current?.querySelector('input')?.focus(), []);
  return (
    <div class="menu" ref={panel}>
      <SearchList
        id="states"
        searchName="Search states"
        listName="States"
        search={search.shown}
        options={listed.map((name) => ({ name }))}
        selected={null}
        onSearch={search.change}
        onSelect={onChoose}
      />
    </div>
  );
}

function tone(state: string): string {
  if (state.startsWith('Engaged')) return 'engaged';
  return { Available: 'available', RONA: 'missed' }[state] ?? 'idle';
}

/** Tells when the mouse is pressed, or the keyboard goes on, outside an element, until what it answers with is called. */
function onLeaving(element: Element | null, left: () => void): () => void {
  const listener = ({ target }: Event) => {
    if (target instanceof Node && element?.contains(target) === false) left();
  };
  const kinds = ['pointerdown', 'focusin'] as const;
  for (const kind of kinds) document.addEventListener(kind, listener);
  return () => {
    for (const kind of kinds) document.removeEventListener(kind, listener);
  };
}
