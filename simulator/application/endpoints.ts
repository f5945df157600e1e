import { describePhoneNumber } from '../domain/phone-number-node.ts';
import { optionalText } from '../domain/parameters.ts';
import { isReadRequest, readReadRequest } from '../domain/read-request.ts';
import { Refusal } from '../domain/refusal.ts';
import { checkProduct, readSendRequest } from '../domain/send-request.ts';
import type { Answer } from './answer.ts';
import type { Answering, Endpoint, Node, Platform, RootEndpoint } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';
import { deleteMedia, describeMedia, downloadMedia, uploadMedia } from './media-endpoints.ts';
import { LINK_PATH } from './media-links.ts';
import { createTemplate, deleteTemplate, listTemplates } from './template-endpoints.ts';

/** Everything the platform offers. A new endpoint is a new row. */
export const ENDPOINTS: readonly Endpoint[] = [
  { node: 'phone-number', edge: '', method: 'GET', answer: getPhoneNumber },
  { node: 'phone-number', edge: 'messages', method: 'POST', answer: postMessages },
  { node: 'phone-number', edge: 'media', method: 'POST', answer: uploadMedia },
  {
    ...{ node: 'business-account', edge: 'message_templates', method: 'GET' },
    answer: listTemplates,
  },
  {
    ...{ node: 'business-account', edge: 'message_templates', method: 'POST' },
    answer: createTemplate,
  },
  {
    ...{ node: 'business-account', edge: 'message_templates', method: 'DELETE' },
    answer: deleteTemplate,
  },
  { node: 'media', edge: '', method: 'GET', answer: describeMedia },
  { node: 'media', edge: '', method: 'DELETE', answer: deleteMedia },
];

export const ROOT_ENDPOINTS: readonly RootEndpoint[] = [
  { path: LINK_PATH, method: 'GET', answer: downloadMedia },
];

function getPhoneNumber(call: GraphCall, { phoneNumber }: Platform): Answer {
  const fields = optionalText(call.parameters(), { name: 'fields' });
  return { body: describePhoneNumber(phoneNumber, fields) };
}

function postMessages(call: GraphCall, { inbound, outbound }: Platform): Answer {
  const parameters = call.parameters();
  checkProduct(parameters);
  if (!isReadRequest(parameters)) return outbound.accept(readSendRequest(parameters), call.version);
  inbound.markRead(readReadRequest(parameters));
  return { body: { success: true } };
}

const DOCUMENTATION =
  'Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api';

/** Finds who answers a call, or throws the Refusal that the platform gives for such a path (reference cloud-api 3.3). */
export function findEndpoint(call: GraphCall, nodeOf: (id: string) => Node | undefined): Answering {
  const whole = call.path.join('/');
  const root = ROOT_ENDPOINTS.find(({ path, method }) => path === whole && method === call.method);
  if (root !== undefined) return root.answer;
  const [id, edge = '', ...rest] = call.path;
  if (id === undefined) throw unsupported(call);
  const onEdge = ENDPOINTS.filter((endpoint) => endpoint.edge === edge);
  if (rest.length > 0 || (edge !== '' && onEdge.length === 0)) throw unknownPath(call);
  const node = nodeOf(id);
  if (node === undefined) throw unsupportedObject(call, id, `there is no object ${id}`);
  const found = onEdge.find((it) => it.node === node && it.method === call.method);
  if (found === undefined) throw unsupportedObject(call, id, 'that object has no such operation');
  return found.answer;
}

function unknownPath(call: GraphCall): Refusal {
  return new Refusal(2500, {
    message: `Unknown path components: /${call.path.slice(1).join('/')}`,
    unexpected: 'the platform has no such path',
  });
}

function unsupportedObject(call: GraphCall, id: string, unexpected: string): Refusal {
  const problem = `Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`;
  return new Refusal(100, {
    message: `Unsupported ${call.method.toLowerCase()} request. ${problem} ${DOCUMENTATION}`,
    type: 'GraphMethodException',
    subcode: 33,
    unexpected,
  });
}

/** The bare root: a credential test of clients in use asks for it, and looks only at the type of the error. */
function unsupported(call: GraphCall): Refusal {
  return new Refusal(100, {
    message: `Unsupported ${call.method.toLowerCase()} request. ${DOCUMENTATION}`,
    type: 'GraphMethodException',
  });
}
