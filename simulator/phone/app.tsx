import { useEffect, useState } from 'preact/hooks';
import { Desks } from './desks.tsx';
import { Phones } from './phones.tsx';
import { useSandbox } from './sandbox.ts';
import { SidePanel } from './side-panel.tsx';
import { TopBar } from './top-bar.tsx';

const AREAS = ['Phones', 'Desks', 'Wire'] as const;
type Area = (typeof AREAS)[number];

/** The whole page: phones, desks, the wire. On a narrow screen one of them at a time. */
export function App({ told }: { readonly told: string | null }) {
  const { world } = useSandbox();
  const [area, setArea] = useState<Area>('Phones');
  const hasDesks = world.agents.length > 0 || world.setting?.deskUrl != null;
  const areas = AREAS.filter((each) => hasDesks || each !== 'Desks');
  useTitle();
  return (
    <>
      <TopBar />
      {world.link === 'lost' && (
        <p class="banner" role="alert">
          The sandbox does not answer. It is looked for again; nothing is lost as long as this page
          stays open.
        </p>
      )}
      <nav class="areas" aria-label="Parts of the sandbox">
        {areas.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === area}
            onClick={() => setArea(each)}
          >
            {each}
          </button>
        ))}
      </nav>
      <main class="stage" data-area={area} data-desks={hasDesks}>
        <Phones />
        {hasDesks && <Desks />}
        <SidePanel />
      </main>
      <p class="toast" role="status" data-shown={told !== null}>
        {told}
      </p>
    </>
  );
}

function useTitle(): void {
  const { chats } = useSandbox().world;
  const waiting = chats.reduce((sum, { messages }) => {
    return sum + messages.filter((it) => it.from === 'business' && it.status !== 'read').length;
  }, 0);
  useEffect(() => {
    document.title = waiting === 0 ? 'deskproof sandbox' : `(${waiting}) deskproof sandbox`;
  }, [waiting]);
}
