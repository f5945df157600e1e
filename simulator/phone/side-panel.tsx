import { useState } from 'preact/hooks';
import { Connect } from './connect.tsx';
import { Faults } from './faults.tsx';
import { useSandbox } from './sandbox.ts';
import { Wire } from './wire.tsx';

const TABS = ['Wire', 'Faults', 'Connect'] as const;
type Tab = (typeof TABS)[number];

/** The wire, what may go wrong on it, and where its ends are. */
export function SidePanel() {
  const { world } = useSandbox();
  const isOwn = world.setting !== null && world.agents.length === 0;
  const [chosen, setTab] = useState<Tab | null>(null);
  const tab = chosen ?? (isOwn && world.setting.handshake?.verified !== true ? 'Connect' : 'Wire');
  const on = world.faults.filter((fault) => fault.on).length;
  return (
    <section class="side" aria-label="Wire and faults">
      <header>
        <div class="tabs" role="group" aria-label="Panels">
          {TABS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === tab}
              onClick={() => setTab(each)}
            >
              {each}
              {each === 'Faults' && on > 0 && <span class="badge">{on}</span>}
            </button>
          ))}
        </div>
      </header>
      {tab === 'Wire' && <Wire />}
      {tab === 'Faults' && <Faults />}
      {tab === 'Connect' && <Connect />}
    </section>
  );
}
