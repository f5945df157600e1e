import { useEffect, useRef, useState } from 'preact/hooks';
import { inShort, unreadOf } from './chat-rows.ts';
import { useColumns } from './columns.ts';
import { NewCustomer } from './new-customer.tsx';
import { Avatar, Icon } from './parts.tsx';
import { Phone } from './phone.tsx';
import { useSandbox } from './sandbox.ts';
import type { Chat } from './types.ts';

/** Everyone's phone: those in front in full, all of them in a rail. */
export function Phones() {
  const { world } = useSandbox();
  const columns = useColumns();
  const { front, bring } = useFront(world.chats, columns);
  const [isAdding, setAdding] = useState(false);
  const shown = world.chats.filter(({ number }) => front.includes(number));
  return (
    <section class="phones" aria-label="Phones">
      <nav class="rail" aria-label="Customers">
        {world.chats.map((chat) => (
          <RailButton
            key={chat.number}
            chat={chat}
            isFront={front.includes(chat.number)}
            onOpen={() => bring(chat.number)}
          />
        ))}
        <button
          type="button"
          class="add"
          title="New customer"
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          <Icon name="plus" />
          <span class="unseen">New customer</span>
        </button>
      </nav>
      <div class="fronts">
        {shown.map((chat) => (
          <Phone key={chat.number} chat={chat} />
        ))}
        {shown.length === 0 && (
          <div class="nobody">
            <h2>Nobody is here yet</h2>
            <p>A customer brings a phone along, and writes to your business with it.</p>
            <button type="button" class="primary" onClick={() => setAdding(true)}>
              New customer
            </button>
          </div>
        )}
        {isAdding && <NewCustomer onClose={() => setAdding(false)} onCreated={bring} />}
      </div>
    </section>
  );
}

interface RailButtonProps {
  readonly chat: Chat;
  readonly isFront: boolean;
  readonly onOpen: () => void;
}

function RailButton({ chat, isFront, onOpen }: RailButtonProps) {
  const unread = unreadOf(chat);
  const last = chat.messages.at(-1);
  const news = unread === 0 ? '' : `, ${unread} unread`;
  return (
    <button
      type="button"
      class="rail-button"
      aria-pressed={isFront}
      aria-label={`${chat.name}${news}`}
      title={last ? `${chat.name}: ${inShort(last)}` : chat.name}
      onClick={onOpen}
    >
      <Avatar name={chat.name} number={chat.number} />
      {unread > 0 && <span class="badge">{unread}</span>}
      {chat.persona !== null && (
        <span class="lives" title="Lives by themselves">
          <Icon name="bot" />
        </span>
      )}
      <span class="rail-name">{chat.name.split(' ')[0]}</span>
    </button>
  );
}

/** The customers whose phones are in front, the last that were brought there; as many as there is room for. */
function useFront(chats: readonly Chat[], columns: number) {
  const { api, does } = useSandbox();
  const [order, setOrder] = useState<readonly number[]>([]);
  const known = order.filter((number) => chats.some((chat) => chat.number === number));
  const rest = chats.map(({ number }) => number).filter((number) => !known.includes(number));
  const front = [...known, ...rest].slice(0, columns);
  const bring = (number: number): void =>
    setOrder([number, ...known.filter((it) => it !== number)]);
  // A phone that goes out of sight goes into a pocket: nobody reads on it.
  const before = useRef<readonly number[]>([]);
  useEffect(() => {
    const left = before.current.filter((number) => !front.includes(number));
    for (const number of left) {
      const chat = chats.find((one) => one.number === number);
      if (chat?.chatOpen === true) {
        void does(() => api.ask('POST', `/customers/${chat.waId}/leaves-chat`));
      }
    }
    before.current = front;
  }, [front.join()]);
  return { front, bring };
}
