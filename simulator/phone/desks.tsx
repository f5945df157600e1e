import { useState } from 'preact/hooks';
import { Switch } from './parts.tsx';
import { useSandbox } from './sandbox.ts';
import type { Agent } from './types.ts';

/** Agents' desktops in frames, one in front. One that was looked at stays open behind the others. */
export function Desks() {
  const { world } = useSandbox();
  const { agents, setting } = world;
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const front = chosen ?? agents[0]?.name ?? '';
  const agent = agents.find(({ name }) => name === front);
  const choose = (name: string) => {
    setOpened([...new Set([...opened, front, name])]);
    setChosen(name);
  };
  if (setting?.deskUrl != null) return <OwnDesk url={setting.deskUrl} />;
  return (
    <section class="desks" aria-label="Agent desktops">
      <header>
        <div class="tabs" role="group" aria-label="Agents">
          {agents.map(({ name, works: isWorking }) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === front}
              onClick={() => choose(name)}
            >
              {name.replace(/^Agent /u, '')}
              {isWorking && <span class="works"> works</span>}
            </button>
          ))}
        </div>
        {agent && <Work agent={agent} />}
      </header>
      <div class="frames">
        {agents
          .filter(({ name }) => name === front || opened.includes(name))
          .map(({ name, link }) => (
            <iframe
              key={name}
              name={name}
              title={`Desktop of ${name}`}
              src={link ?? 'about:blank'}
              hidden={name !== front}
            />
          ))}
      </div>
    </section>
  );
}

function Work({ agent: { name, works } }: { readonly agent: Agent }) {
  const { api, does } = useSandbox();
  const change = (on: boolean) =>
    void does(() => api.ask('PUT', `/agents/${encodeURIComponent(name)}`, { body: { works: on } }));
  return (
    <Switch on={works} onChange={change}>
      Works by themselves
    </Switch>
  );
}

function OwnDesk({ url }: { readonly url: string }) {
  return (
    <section class="desks" aria-label="Your contact centre">
      <header>
        <h2>Your contact centre</h2>
        <a href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      </header>
      <div class="frames">
        <iframe title="Your contact centre" src={url} />
      </div>
    </section>
  );
}
