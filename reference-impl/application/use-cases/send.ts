import type { Attachment } from '../../domain/attachment.ts';
import { get, legOf, put } from '../../domain/centre.ts';
import { appended } from '../../domain/conversation.ts';
import type { Message } from '../../domain/message.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { AgentMove, App, PickedFile } from '../app.ts';
import { keepFile } from '../file-access.ts';
import { deliver } from './deliver.ts';

interface Answer {
  readonly text: string;
  readonly file?: PickedFile;
}

/** The agent's answer goes into the thread at once, and out to the platform; what comes of it is noted when it is known. */
export function send(app: App, move: AgentMove, { text, file }: Answer): void {
  const { centre } = app.store;
  const conversation = get(centre, 'conversations', move.conversationId);
  refuseUnless(
    legOf(centre, move.agentId, move.conversationId)?.phase === 'active',
    'You are not in this conversation any more.',
  );
  refuseUnless(
    app.policies.asset.mayWrite(conversation),
    'The WhatsApp asset was deleted. End the conversation.',
  );
  if (!file) post(app, move, outboundMessage(app, move, text));
  else if (file.type.takesCaption) postFile(app, move, { text, file });
  else {
    postFile(app, move, { text: '', file });
    if (text !== '') post(app, move, outboundMessage(app, move, text));
  }
}

function post(app: App, { conversationId }: AgentMove, message: Message): void {
  const conversation = get(app.store.centre, 'conversations', conversationId);
  app.store.change((now) => put(now, 'conversations', appended(conversation, message)));
  deliver(app, app.policies.identity.address(conversation.customer), {
    conversationId,
    messageId: message.id,
  });
}

/** The file is kept before it leaves: whatever becomes of it, the agent sees what they sent. */
function postFile(app: App, move: AgentMove, { text, file }: Required<Answer>): void {
  const message = { ...outboundMessage(app, move, text), attachment: attachmentOf(file) };
  keepFile(app, { conversationId: move.conversationId, messageId: message.id }, file.bytes);
  post(app, move, message);
}

function attachmentOf({ name, bytes, type }: PickedFile): Attachment {
  return {
    kind: type.kind,
    mediaId: null,
    mimeType: type.mimeType,
    fileName: name,
    sha256: null,
    voice: false,
    bytes: bytes.byteLength,
    state: 'ready',
    note: null,
  };
}

function outboundMessage(app: App, { agentId }: AgentMove, text: string): Message {
  return {
    id: app.nextId('message'),
    from: 'agent',
    author: get(app.store.centre, 'agents', agentId).name,
    text,
    at: app.clock.now(),
    status: 'sending',
    wamid: null,
    failure: null,
  };
}
