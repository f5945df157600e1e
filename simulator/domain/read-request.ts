import { oneOf, optionalObject, requiredText, type Parameters } from './parameters.ts';

/** The business has read a message, and may be typing an answer (reference cloud-api 2.5). */
export interface ReadRequest {
  readonly messageId: string;
  readonly typing: boolean;
}

/** How long after its receipt a message can be marked as read, in ms (30 days). */
export const READ_WITHIN_MS = 30 * 24 * 3_600_000;

/** True for the form of the messages call that marks a message as read instead of sending one. */
export function isReadRequest(parameters: Parameters): boolean {
  return (parameters['status'] ?? undefined) !== undefined;
}

export function readReadRequest(parameters: Parameters): ReadRequest {
  const status = { name: 'status' };
  oneOf(requiredText(parameters, status), ['read'], status);
  const messageId = requiredText(parameters, { name: 'message_id' });
  const typing = optionalObject(parameters, { name: 'typing_indicator' });
  if (typing === undefined) return { messageId, typing: false };
  const type = { name: 'type', inside: 'typing_indicator' };
  oneOf(requiredText(typing, type), ['text'], type);
  return { messageId, typing: true };
}
