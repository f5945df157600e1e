import { useState } from 'preact/hooks';
import type { Api } from './api.ts';
import { PERSONAS } from './personas.ts';
import { useSandbox } from './sandbox.ts';
import { Sheet } from './sheet.tsx';

interface NewCustomerProps {
  readonly onClose: () => void;
  /** Told the number of the customer. */
  readonly onCreated: (number: number) => void;
}

/** Someone new: as the seed draws them, with a name and a number of one's choice, or with a life of their own. */
export function NewCustomer({ onClose, onCreated }: NewCustomerProps) {
  const { api, does } = useSandbox();
  const [wish, setWish] = useState<Wish>({ name: '', phone: '', persona: '' });
  const wishes = (changed: Partial<Wish>) => setWish({ ...wish, ...changed });
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await does(async () => onCreated(await create(api, wish)))) onClose();
  };
  return (
    <Sheet title="New customer" onClose={onClose}>
      <form onSubmit={(event) => void onSubmit(event)}>
        <label class="field">
          Name
          <input
            value={wish.name}
            placeholder="drawn by chance"
            onInput={(event) => wishes({ name: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          Phone number
          <input
            value={wish.phone}
            type="tel"
            placeholder="drawn by chance, or +12025550143"
            onInput={(event) => wishes({ phone: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          Who writes
          <Who persona={wish.persona} onChoose={(persona) => wishes({ persona })} />
        </label>
        <button type="submit" class="primary wide">
          Add
        </button>
      </form>
    </Sheet>
  );
}

interface Wish {
  readonly name: string;
  readonly phone: string;
  /** Empty: whoever sits at the page writes. */
  readonly persona: string;
}

interface WhoProps {
  readonly persona: string;
  readonly onChoose: (persona: string) => void;
}

function Who({ persona, onChoose }: WhoProps) {
  return (
    <select value={persona} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">you, on the phone</option>
      {PERSONAS.map(({ name, story }) => (
        <option key={name} value={name}>
          they themselves: someone who {story}
        </option>
      ))}
    </select>
  );
}

interface Created {
  readonly customer: { readonly waId: string };
}

async function create(api: Api, { name, phone, persona }: Wish): Promise<number> {
  const number = phone.replace(/[\s()-]/gu, '');
  const body = { ...(name !== '' && { name }), ...(number !== '' && { phone: number }) };
  const { customer } = await api.ask<Created>('POST', '/customers', { body });
  const at = `/customers/${customer.waId}`;
  if (persona !== '') await api.ask('PUT', `${at}/life`, { body: { persona } });
  else await api.ask('POST', `${at}/opens-chat`);
  const { chat } = await api.ask<{ chat: { number: number } }>('GET', `${at}/chat`);
  return chat.number;
}
