import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Act } from './actions.ts';
import { focusKeys } from './own-keys.ts';
import { Labelled } from './parts.tsx';
import { SearchList } from './search-list.tsx';
import { useShortcut } from './shortcuts.ts';
import type { Agent } from './view-types.ts';

/** The state in the header: a button that opens the list of states an agent can choose. */
export function StateMenu({ agent, act }: { readonly agent: Agent; readonly act: Act }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { state, stateReason } = agent;
  const reason = stateReason === null ? '' : ` (${stateReason})`;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (name: string) => {
    close();
    void act({ verb: 'setState', state: name });
  };
  useShortcut(focusKeys.states, () => setOpen(true));
  const whole = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (isOpen ? onLeaving(whole.current, () => setOpen(false)) : undefined));
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
        onClick={() => setOpen(!isOpen)}
      >
        <span class="dot" aria-hidden="true" />
        <span class="unseen">State: </span>
        {state}
        {reason}
      </button>
      <Labelled name="Choices" class="unseen">
        {agent.stateOptions.join(', ')}
      </Labelled>
      {isOpen && <States options={agent.stateOptions} onChoose={choose} />}
    </div>
  );
}

interface StatesProps {
  readonly options: readonly string[];
  readonly onChoose: (name: string) => void;
}

function States({ options, onChoose }: StatesProps) {
  const [search, setSearch] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => panel.current?.querySelector('input')?.focus(), []);
  const wanted = search.trim().toLowerCase();
  const listed = options.filter((name) => name.toLowerCase().includes(wanted));
  return (
    <div class="menu" ref={panel}>
      <SearchList
        id="states"
        searchName="Search states"
        listName="States"
        search={search}
        options={listed.map((name) => ({ name }))}
        selected={null}
        onSearch={setSearch}
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
