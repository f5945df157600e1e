import { useState } from 'preact/hooks';
import { listOf, objectOf, textOf } from './json.ts';
import { Icon } from './parts.tsx';
import { useSandbox } from './sandbox.ts';
import { says } from './says.ts';
import type { Chat, ChatMessage, Offer } from './types.ts';

interface AnswersProps {
  readonly chat: Chat;
  readonly message: ChatMessage;
}

/** What a customer can tap under a message: each tap is an answer that goes out at once. */
export function Answers({ chat, message }: AnswersProps) {
  const { offers = [], parts, body } = message;
  const rows = offers.filter(({ kind }) => kind === 'row');
  const others = offers.filter(({ kind }) => kind !== 'row');
  const dead = (parts?.buttons ?? []).filter(({ type }) => type !== 'QUICK_REPLY');
  const link = linkOf(body);
  if (offers.length + dead.length === 0 && link === '') return null;
  return (
    <div class="answers" role="group" aria-label="Answers">
      {others.map((offer, index) => (
        <Tap key={index} chat={chat} message={message} offer={offer} />
      ))}
      {rows.length > 0 && <Rows chat={chat} message={message} rows={rows} />}
      {dead.map(({ text }) => (
        <button key={text} type="button" disabled title="Leads out of the sandbox">
          {text}
        </button>
      ))}
      {link !== '' && (
        <button type="button" disabled title="Leads out of the sandbox">
          {link}
        </button>
      )}
    </div>
  );
}

function linkOf(body: unknown): string {
  const { name, parameters } = objectOf(objectOf(body)['action']);
  return name === 'cta_url' ? textOf(objectOf(parameters)['display_text']) : '';
}

/** What is sent when an offer is taken; what needs a form is filled in with something plausible. */
function messageFor({ kind, id, text }: Offer, to: string): object {
  if (kind === 'button') return { type: 'button_reply', to, id };
  if (kind === 'row') return { type: 'list_reply', to, id };
  if (kind === 'quick-reply') return { type: 'button', to, text };
  if (kind === 'flow') return { type: 'flow_reply', to, response: { answer: 'yes' } };
  if (kind === 'address') return { type: 'address_reply', to, response: ADDRESS };
  return { type: 'call_permission_reply', to, response: 'accept' };
}

const ADDRESS = { name: 'Ada', house_number: '7', city: 'Harbour Town' };
const NAMES: Readonly<Record<string, string>> = {
  flow: 'Fill in the form',
  address: 'Give an address',
  'call-permission': 'Allow calls',
};

function Tap({ chat, message, offer }: AnswersProps & { readonly offer: Offer }) {
  const { api, does } = useSandbox();
  const taps = () => {
    const body = { message: messageFor(offer, message.id) };
    void does(() => says(api, chat, { path: 'sends', body }));
  };
  return (
    <button type="button" onClick={taps}>
      {offer.title ?? offer.text ?? NAMES[offer.kind] ?? offer.kind}
      {offer.description !== undefined && <small>{offer.description}</small>}
    </button>
  );
}

function Rows({ chat, message, rows }: AnswersProps & { readonly rows: readonly Offer[] }) {
  const [isOpen, setOpen] = useState(false);
  const name = textOf(objectOf(objectOf(message.body)['action'])['button']);
  const sections = listOf(objectOf(objectOf(message.body)['action'])['sections']);
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="more" />
        {name === '' ? 'Choose' : name}
      </button>
      {isOpen && (
        <div class="rows">
          {sections.length > 0 && textOf(sections[0]?.['title']) !== '' && (
            <small>{sections.map((section) => textOf(section['title'])).join(' · ')}</small>
          )}
          {rows.map((offer) => (
            <Tap key={offer.id} chat={chat} message={message} offer={offer} />
          ))}
        </div>
      )}
    </>
  );
}
