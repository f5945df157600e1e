import { get } from '../../domain/centre.ts';
import type { Attachment } from '../../domain/attachment.ts';
import type { Conversation } from '../../domain/conversation.ts';
import { readableThread, type Leg } from '../../domain/leg.ts';
import type { Message } from '../../domain/message.ts';
import type { App } from '../app.ts';
import { sendProblem } from '../desk/compose-actions.ts';
import { controlsOf } from '../desk/controls.ts';
import { shownPart, type Session } from '../desk/session.ts';
import { presentContactHistory } from './contact-history.ts';
import { maskFor } from './mask.ts';
import { phoneOf, seconds } from './people.ts';
import { stateLabel } from './tasks.ts';

interface Part {
  readonly leg: Leg;
  readonly conversation: Conversation;
}

/** The interaction pane (WA-RONA-01, WA-PANE-03); `null` while none is open. */
export function presentConversation(app: App, session: Session) {
  const part = shownPart(app, session);
  if (!part) return null;
  const { leg, conversation } = part;
  const { centre } = app.store;
  const mask = maskFor(app);
  const now = app.clock.now();
  return {
    id: conversation.id,
    state: stateLabel(app, leg, conversation),
    customerName: mask.text('header', conversation.customer.name),
    queueName: get(centre, 'queues', conversation.queueId).name,
    agentName: get(centre, 'agents', leg.agentId).name,
    date: new Date(conversation.startedAt).toISOString().slice(0, 10),
    elapsedSeconds: seconds(now - leg.acceptedAt),
    wrapUpSeconds:
      leg.phase === 'wrap-up' ? seconds(app.policies.wrapUp.elapsedMs(leg, now)) : null,
    participants: participantsOf(app, part),
    controls: controlsOf(app, part),
    alert:
      app.policies.asset.alert(conversation) ?? app.policies.serviceWindow.alert(conversation, now),
    details: detailsOf(app, conversation),
    contactHistory: presentContactHistory(app, conversation),
    messages: readableThread(leg, conversation).map((message) => presentMessage(app, message)),
    compose: presentCompose(app, session, part),
  };
}

function participantsOf(app: App, { conversation }: Part): readonly string[] {
  const agents = [conversation.owner, ...conversation.guests].flatMap((id) => id ?? []);
  const names = agents.map((id) => get(app.store.centre, 'agents', id).name);
  return [maskFor(app).text('header', conversation.customer.name), ...names];
}

/** What the contact centre knows beside the thread; the customer's number is the reserved contact-origin variable (WA-MSK-09). */
function detailsOf(app: App, { customer }: Conversation) {
  const number = maskFor(app).phone('details', phoneOf(customer.waId));
  const source = app.policies.privacy.business(app.business.displayNumber);
  return [
    { name: 'Customer phone number', value: number },
    { name: 'Source number', value: source },
  ];
}

function presentMessage(app: App, message: Message) {
  const mask = maskFor(app);
  const place = message.from === 'agent' ? 'agent-bubble' : 'customer-bubble';
  return {
    id: message.id,
    from: message.from,
    author: mask.text(place, message.author),
    text: mask.text(place, message.text),
    time: message.at,
    status: message.failure === null ? message.status : `${message.status}: ${message.failure}`,
    bubble: app.policies.looks.bubble(message),
    ...(message.attachment ? { attachment: presentAttachment(app, message.attachment) } : {}),
  };
}

/** A file and what has become of it. Its name is the customer's text, too. */
function presentAttachment(app: App, attachment: Attachment) {
  const { kind, fileName, mimeType, bytes, state, note } = attachment;
  const name = fileName === null ? null : maskFor(app).text('file-name', fileName);
  return { kind, name, mimeType, bytes, state, note };
}

/** WA-CMP-01, WA-CMP-03, WA-CMP-04, WA-CMP-05. */
function presentCompose(app: App, session: Session, { leg, conversation }: Part) {
  const { compose, asset, files } = app.policies;
  const enabled = leg.phase === 'active' && asset.mayWrite(conversation);
  const text = session.drafts.get(conversation.id) ?? '';
  const file = session.files.get(conversation.id);
  const limit = file?.type.takesCaption ? files.captionLimit : compose.limit;
  const name = maskFor(app).text('header', conversation.customer.name);
  return {
    enabled,
    text,
    limit,
    counter: `${compose.length(text)} / ${limit}`,
    placeholder: `Write a message to ${name}`,
    canSend: enabled && sendProblem(app, session, conversation.id) === null,
    attachment: file ? { name: file.name, bytes: file.bytes.byteLength } : null,
  };
}
