import { isReadRequest, readReadRequest } from '../domain/read-request.ts';
import { checkRegistered } from '../domain/registration.ts';
import { checkProduct, readSendRequest } from '../domain/send-request.ts';
import { SUCCESS, type Answer } from './answer.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';

/** `POST /{phone-number-id}/messages`: sends, or marks as read (reference cloud-api 2.2, 2.5). */
export function postMessages(call: GraphCall, platform: Platform): Answer {
  const { inbound, outbound, registration } = platform;
  const parameters = call.parameters();
  checkProduct(parameters);
  checkRegistered(registration.get());
  if (!isReadRequest(parameters)) return outbound.accept(readSendRequest(parameters), call.version);
  inbound.markRead(readReadRequest(parameters));
  return SUCCESS;
}
