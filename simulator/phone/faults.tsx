import { useState } from 'preact/hooks';
import { settingOf, fieldsOf } from './fault-fields.ts';
import { Switch } from './parts.tsx';
import { useSandbox } from './sandbox.ts';
import type { Fault } from './types.ts';

/** Everything that can be made to go wrong. */
export function Faults() {
  const { world, api, does } = useSandbox();
  const on = world.faults.filter((fault) => fault.on).length;
  return (
    <div class="faults">
      <div class="wire-tools">
        <p>{on === 0 ? 'The platform behaves.' : `${on} of ${world.faults.length} are on.`}</p>
        <button
          type="button"
          class="quiet"
          disabled={on === 0}
          onClick={() => void does(() => api.ask('DELETE', '/faults'))}
        >
          All off
        </button>
      </div>
      <ul>
        {world.faults.map((fault) => (
          <FaultRow key={fault.name} fault={fault} />
        ))}
      </ul>
    </div>
  );
}

function FaultRow({ fault }: { readonly fault: Fault }) {
  const { api, does } = useSandbox();
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const at = `/faults/${fault.name}`;
  const set = (own: Readonly<Record<string, string>>) =>
    void does(() => api.ask('PUT', at, { body: settingOf(fault, own) }));
  const turn = (on: boolean) => (on ? set(drafts) : void does(() => api.ask('DELETE', at)));
  const change = (name: string, value: string) => {
    const next = { ...drafts, [name]: value };
    setDrafts(next);
    if (fault.on) set(next);
  };
  return (
    <li class="fault" data-on={fault.on}>
      <Switch on={fault.on} onChange={turn}>
        {fault.name.replaceAll('-', ' ')}
        <small>{fault.story}</small>
      </Switch>
      <div class="fault-more">
        {fieldsOf(fault).map(({ name, label, value, hint }) => (
          <label key={name}>
            {label}
            <input
              value={drafts[name] ?? value}
              placeholder={hint}
              onChange={(event) => change(name, event.currentTarget.value)}
            />
          </label>
        ))}
        <p class="struck">
          {fault.struck > 0 && `struck ${fault.struck === 1 ? 'once' : `${fault.struck} times`}`}
          {fault.on && fault.left != null && `, ${fault.left} more to come`}
        </p>
      </div>
    </li>
  );
}
