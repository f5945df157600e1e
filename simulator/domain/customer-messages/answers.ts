import type { CustomerMessage } from '../customer-message.ts';
import type { Offer } from '../message-types/content.ts';
import type { Received } from '../phone.ts';
import type { Composed, Composer, MessageOf } from './composed.ts';

type Answer = Extract<CustomerMessage, { readonly to: string }>;
type Tap = Exclude<Answer, { readonly type: 'reaction' }>;

/** What of a message an answer takes up, or `undefined` when the message offers no such thing. */
export function offerFor(message: Received | undefined, answer: Tap): Offer | undefined {
  return message?.offers?.find((offer) => fits(offer, answer));
}

function fits(offer: Offer, answer: Tap): boolean {
  switch (answer.type) {
    case 'button':
      return offer.kind === 'quick-reply' && offer.text === answer.text;
    case 'button_reply':
      return offer.kind === 'button' && offer.id === answer.id;
    case 'list_reply':
      return offer.kind === 'row' && offer.id === answer.id;
    case 'flow_reply':
      return offer.kind === 'flow';
    case 'address_reply':
      return offer.kind === 'address';
    case 'call_permission_reply':
      return offer.kind === 'call-permission';
  }
}

/** How long a customer lets the business call, in seconds: 7 days. */
const CALLS_ALLOWED_SECONDS = 7 * 24 * 3600;

export const composeQuickReply: Composer<MessageOf<'button'>> = (answer, { received }) => {
  const offer = offerFor(received(answer.to), answer);
  const payload = offer?.kind === 'quick-reply' ? offer.payload : answer.text;
  const body = { payload, text: answer.text };
  return { type: 'button', text: answer.text, body, quotes: answer.to };
};

export const composeReply: Composer<MessageOf<'button_reply' | 'list_reply'>> = (
  answer,
  { received },
) => {
  const offer = offerFor(received(answer.to), answer);
  const title = offer && 'title' in offer ? offer.title : answer.id;
  const description = offer?.kind === 'row' ? offer.description : undefined;
  const chosen = { id: answer.id, title, ...(description !== undefined && { description }) };
  return interactive(answer, title, chosen);
};

/** What was filled in comes as JSON inside a text; of a flow with the token it was sent with. */
export const composeFlowReply: Composer<MessageOf<'flow_reply'>> = (answer, { received }) => {
  const offer = offerFor(received(answer.to), answer);
  const token = offer?.kind === 'flow' ? offer.token : undefined;
  const response = { ...(token !== undefined && { flow_token: token }), ...answer.response };
  const form = { name: 'flow', body: 'Sent', response_json: JSON.stringify(response) };
  return interactive({ type: 'nfm_reply', to: answer.to }, 'Sent', form);
};

export const composeAddress: Composer<MessageOf<'address_reply'>> = (answer) => {
  const text = Object.values(answer.response)
    .filter((part) => typeof part === 'string')
    .join('\n');
  const response = JSON.stringify({ values: answer.response });
  const form = { response_json: response, body: text, name: 'address_message' };
  return interactive({ type: 'nfm_reply', to: answer.to }, text, form);
};

/** Whether the business may call (general knowledge: no source at hand shows the whole object). */
export const composeCallPermission: Composer<MessageOf<'call_permission_reply'>> = (
  answer,
  { seconds },
) => {
  const until = seconds + CALLS_ALLOWED_SECONDS;
  return interactive(answer, answer.response, {
    response: answer.response,
    ...(answer.response === 'accept' && { expiration_timestamp: until }),
    response_source: 'user_action',
  });
};

function interactive(
  { type, to }: { readonly type: string; readonly to: string },
  text: string,
  own: object,
): Composed {
  return { type: 'interactive', text, body: { type, [type]: own }, quotes: to };
}
