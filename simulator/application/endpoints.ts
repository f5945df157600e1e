import { Refusal } from '../domain/refusal.ts';
import { getBusinessAccount, getPhoneNumbers } from './account-endpoints.ts';
import { blockUsers, getBlockedUsers, unblockUsers } from './block-endpoints.ts';
import type { Endpoint, Node, RootEndpoint } from './endpoint.ts';
import { GAPS } from './gaps.ts';
import type { GraphCall } from './graph-call.ts';
import { deleteMedia, describeMedia, downloadMedia, uploadMedia } from './media-endpoints.ts';
import { LINK_PATH } from './media-links.ts';
import { postMessages } from './message-endpoints.ts';
import { changePhoneNumber, getPhoneNumber } from './number-endpoints.ts';
import { issueAppToken } from './oauth-endpoint.ts';
import { changeProfile, getProfile } from './profile-endpoints.ts';
import { deleteQrCode, getQrCode, getQrCodes, saveQrCode } from './qr-endpoints.ts';
import {
  deregisterNumber,
  registerNumber,
  requestNumberCode,
  verifyNumberCode,
} from './registration-endpoints.ts';
import {
  getApp,
  getSubscribedApps,
  getSubscriptions,
  subscribeApp,
  subscribeFields,
  unsubscribeApp,
  unsubscribeFields,
} from './subscription-endpoints.ts';
import {
  changeTemplate,
  createTemplate,
  deleteTemplate,
  getTemplate,
  listTemplates,
} from './template-endpoints.ts';

/** Everything the platform offers. A new endpoint is a new row. */
export const ENDPOINTS: readonly Endpoint[] = [
  { node: 'phone-number', edge: '', method: 'GET', answer: getPhoneNumber },
  { node: 'phone-number', edge: '', method: 'POST', answer: changePhoneNumber },
  { node: 'phone-number', edge: 'messages', method: 'POST', answer: postMessages },
  { node: 'phone-number', edge: 'media', method: 'POST', answer: uploadMedia },
  { node: 'phone-number', edge: 'register', method: 'POST', answer: registerNumber },
  { node: 'phone-number', edge: 'deregister', method: 'POST', answer: deregisterNumber },
  { node: 'phone-number', edge: 'request_code', method: 'POST', answer: requestNumberCode },
  { node: 'phone-number', edge: 'verify_code', method: 'POST', answer: verifyNumberCode },
  { node: 'phone-number', edge: 'whatsapp_business_profile', method: 'GET', answer: getProfile },
  {
    node: 'phone-number',
    edge: 'whatsapp_business_profile',
    method: 'POST',
    answer: changeProfile,
  },
  { node: 'phone-number', edge: 'block_users', method: 'GET', answer: getBlockedUsers },
  { node: 'phone-number', edge: 'block_users', method: 'POST', answer: blockUsers },
  { node: 'phone-number', edge: 'block_users', method: 'DELETE', answer: unblockUsers },
  { node: 'phone-number', edge: 'message_qrdls', method: 'GET', answer: getQrCodes },
  { node: 'phone-number', edge: 'message_qrdls', method: 'POST', answer: saveQrCode },
  { node: 'phone-number', edge: 'message_qrdls', item: true, method: 'GET', answer: getQrCode },
  {
    node: 'phone-number',
    edge: 'message_qrdls',
    item: true,
    method: 'DELETE',
    answer: deleteQrCode,
  },
  { node: 'business-account', edge: '', method: 'GET', answer: getBusinessAccount },
  { node: 'business-account', edge: 'phone_numbers', method: 'GET', answer: getPhoneNumbers },
  { node: 'business-account', edge: 'subscribed_apps', method: 'GET', answer: getSubscribedApps },
  { node: 'business-account', edge: 'subscribed_apps', method: 'POST', answer: subscribeApp },
  { node: 'business-account', edge: 'subscribed_apps', method: 'DELETE', answer: unsubscribeApp },
  { node: 'business-account', edge: 'message_templates', method: 'GET', answer: listTemplates },
  { node: 'business-account', edge: 'message_templates', method: 'POST', answer: createTemplate },
  { node: 'business-account', edge: 'message_templates', method: 'DELETE', answer: deleteTemplate },
  { node: 'application', edge: '', method: 'GET', answer: getApp },
  { node: 'application', edge: 'subscriptions', method: 'GET', answer: getSubscriptions },
  { node: 'application', edge: 'subscriptions', method: 'POST', answer: subscribeFields },
  { node: 'application', edge: 'subscriptions', method: 'DELETE', answer: unsubscribeFields },
  { node: 'template', edge: '', method: 'GET', answer: getTemplate },
  { node: 'template', edge: '', method: 'POST', answer: changeTemplate },
  { node: 'media', edge: '', method: 'GET', answer: describeMedia },
  { node: 'media', edge: '', method: 'DELETE', answer: deleteMedia },
];

export const ROOT_ENDPOINTS: readonly RootEndpoint[] = [
  { path: LINK_PATH, method: 'GET', answer: downloadMedia },
  { path: 'oauth/access_token', method: 'GET', open: true, answer: issueAppToken },
  { path: 'oauth/access_token', method: 'POST', open: true, answer: issueAppToken },
];

const DOCUMENTATION =
  'Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api';

const byEdge = (all: readonly Endpoint[]): ReadonlyMap<string, readonly Endpoint[]> =>
  new Map(all.map(({ edge }) => [edge, all.filter((it) => it.edge === edge)]));

/** What is asked for by an object and its edge, and by a thing on that. */
const EDGES = byEdge(ENDPOINTS.filter(({ item }) => item !== true));
const ITEMS = byEdge(ENDPOINTS.filter(({ item }) => item === true));

/** Who answers a call. */
export type Found = Pick<RootEndpoint, 'answer' | 'open'>;

/** Finds who answers a call, or throws the Refusal that the platform gives for such a path (reference cloud-api 3.3). */
export function findEndpoint(call: GraphCall, nodeOf: (id: string) => Node | undefined): Found {
  const whole = call.path.join('/');
  // HEAD asks for what GET answers, without its body.
  const asked = call.method === 'HEAD' ? 'GET' : call.method;
  const root = ROOT_ENDPOINTS.find(({ path, method }) => path === whole && method === asked);
  if (root !== undefined) return root;
  const [id, edge = '', item, ...rest] = call.path;
  if (id === undefined) throw unsupported(call);
  const named = item !== undefined;
  const onEdge = (named ? ITEMS : EDGES).get(edge) ?? [];
  if (rest.length > 0 || onEdge.length === 0) throw unknownPath(call, edge);
  const node = nodeOf(id);
  if (node === undefined) throw unsupportedObject(call, id, `there is no object ${id}`);
  const found = onEdge.find((it) => it.node === node && it.method === asked);
  if (found === undefined) throw unsupportedObject(call, id, 'that object has no such operation');
  return found;
}

function unknownPath(call: GraphCall, edge: string): Refusal {
  return new Refusal(2500, {
    message: `Unknown path components: /${call.path.slice(1).join('/')}`,
    unexpected: GAPS.has(edge)
      ? `this simulator does not play ${edge}`
      : 'the platform has no such path',
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
