import { Switch } from './parts.tsx';
import { PERSONAS } from './personas.ts';
import { useSandbox } from './sandbox.ts';
import { Sheet } from './sheet.tsx';
import type { Chat } from './types.ts';

interface PersonSheetProps {
  readonly chat: Chat;
  readonly onClose: () => void;
}

/** How the phone and its owner behave. */
export function PersonSheet({ chat, onClose }: PersonSheetProps) {
  const { api, does } = useSandbox();
  const at = `/customers/${chat.waId}`;
  const post = (verb: string, body?: object) =>
    void does(() => api.ask('POST', `${at}/${verb}`, { ...(body && { body }) }));
  return (
    <Sheet title={chat.name} onClose={onClose}>
      <Switch on={chat.online} onChange={(on) => post(on ? 'comes-online' : 'goes-offline')}>
        Online
        <small>Off: what is sent waits at the platform, what is written waits here.</small>
      </Switch>
      <Switch on={chat.readReceipts} onChange={(shares) => post('shares-receipts', { shares })}>
        Read receipts
        <small>Off: the business never learns what was read.</small>
      </Switch>
      <Switch on={chat.blocked} onChange={(on) => post(on ? 'blocks' : 'unblocks')}>
        Blocks the business
        <small>Nothing arrives any more, and the business is told nothing of it.</small>
      </Switch>
      <Life chat={chat} />
      <button type="button" class="wide" onClick={() => post('changes-number')}>
        Take another number
      </button>
    </Sheet>
  );
}

/** Who they are when they live by themselves. */
function Life({ chat }: Pick<PersonSheetProps, 'chat'>) {
  const { api, does } = useSandbox();
  const at = `/customers/${chat.waId}/life`;
  const lives = (persona: string) => void does(() => api.ask('PUT', at, { body: { persona } }));
  return (
    <>
      <Switch
        on={chat.persona !== null}
        onChange={(on) => (on ? lives('everyone') : void does(() => api.ask('DELETE', at)))}
      >
        Lives by themselves
        <small>Writes, waits, reads and answers, until all is said.</small>
      </Switch>
      {chat.persona !== null && (
        <label class="field">
          As a person who
          <select value={chat.persona} onChange={(event) => lives(event.currentTarget.value)}>
            {PERSONAS.map(({ name, story }) => (
              <option key={name} value={name}>
                {story}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
