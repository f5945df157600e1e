import { listOf, objectOf, textOf, type Json } from './json.ts';
import { Media } from './media.tsx';
import { Icon } from './parts.tsx';
import { piecesOf } from './rich-text.ts';
import type { Chat, ChatMessage } from './types.ts';

interface ContentProps {
  readonly message: ChatMessage;
  readonly chat: Chat;
}

/** What a message shows: its files, and then its own kind of words. */
export function Content({ message, chat }: ContentProps) {
  return (
    <>
      {message.files.map((file, index) => (
        <Media key={index} file={file} message={message} chat={chat} />
      ))}
      <Words message={message} />
    </>
  );
}

function Words({ message }: Pick<ContentProps, 'message'>) {
  const { type, text, body, files } = message;
  if (type === 'location') return <Place body={objectOf(body)} />;
  if (type === 'contacts') return <Contacts cards={listOf(body)} />;
  if (type === 'template') return <Template message={message} />;
  if (type === 'interactive') return <Interactive message={message} />;
  if (type === 'document' && text === textOf(objectOf(body)['filename'])) return null;
  if (text !== '') return <Text text={text} />;
  return files.length > 0 ? null : <p class="odd">[{type}]</p>;
}

function Text({ text, look = 'said' }: { readonly text: string; readonly look?: string }) {
  return (
    <p class={look}>
      {piecesOf(text).map((piece, index) => (
        <span key={index} class={piece.look}>
          {piece.text}
        </span>
      ))}
    </p>
  );
}

function Template({ message: { parts, text } }: Pick<ContentProps, 'message'>) {
  if (parts === undefined) return <Text text={text} />;
  return (
    <>
      {parts.header !== undefined && <Text text={parts.header} look="head" />}
      <Text text={parts.body} />
      {parts.footer !== undefined && <Text text={parts.footer} look="foot" />}
    </>
  );
}

/** The object of an interactive message is the same on the wire and here. */
function Interactive({ message: { body, text, from } }: Pick<ContentProps, 'message'>) {
  const own = objectOf(body);
  const header = textOf(objectOf(own['header'])['text']);
  const footer = textOf(objectOf(own['footer'])['text']);
  return (
    <>
      {header !== '' && <Text text={header} look="head" />}
      {text !== '' && <Text text={text} look={from === 'customer' ? 'said chosen' : 'said'} />}
      {footer !== '' && <Text text={footer} look="foot" />}
    </>
  );
}

function Place({ body }: { readonly body: Json }) {
  const [name, address] = [textOf(body['name']), textOf(body['address'])];
  const where = `${String(body['latitude'])}, ${String(body['longitude'])}`;
  return (
    <div class="place">
      <span class="map" aria-hidden="true">
        <Icon name="pin" />
      </span>
      <p>
        <strong>{name === '' ? 'Location' : name}</strong>
        {address !== '' && <span>{address}</span>}
        <small>{where}</small>
      </p>
    </div>
  );
}

function Contacts({ cards }: { readonly cards: readonly Json[] }) {
  return (
    <>
      {cards.map((card, index) => (
        <div key={index} class="card">
          <span class="avatar" data-colour="3" aria-hidden="true">
            <Icon name="person" />
          </span>
          <p>
            <strong>{textOf(objectOf(card['name'])['formatted_name'])}</strong>
            {listOf(card['phones']).map(({ phone }, at) => (
              <small key={at}>{textOf(phone)}</small>
            ))}
          </p>
        </div>
      ))}
    </>
  );
}
