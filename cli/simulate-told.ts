import { quoted } from '../steps/assemblies/quoted.ts';
import type { Simulated } from '../steps/assemblies/simulate.ts';

/** Where everything is, with the lines to paste for a client. */
export function toldWhere(simulated: Simulated): string {
  const { graph, proxy, ca, business, webhook } = simulated;
  const lines = [
    `A simulated WhatsApp Business Platform is at ${graph.url}`,
    '',
    `Graph API             ${graph.url}, over TLS ${graph.tls}`,
    `  access token        ${business.accessToken}`,
    `  phone number id     ${business.phoneNumberId}, of +${business.displayPhoneNumber}`,
    `  account id          ${business.wabaId}`,
    `Webhooks              ${webhook?.url ?? 'are only noted: --webhook-url says where they should go'}`,
    `  app secret          ${business.appSecret}`,
    `  verify token        ${business.verifyToken}`,
    '',
    'A client whose base URL can be set:',
    `  ${graph.url}/v24.0`,
    'A client that has graph.facebook.com built in:',
    `  HTTPS_PROXY=${word(proxy.url)} NODE_EXTRA_CA_CERTS=${word(ca)} NO_PROXY=${direct(graph.url)}`,
    '',
    ...control(simulated),
    '',
    'Ctrl+C ends it.',
  ];
  return `${lines.join('\n')}\n`;
}

/** Hosts that a client asks without the proxy, which answers for the platform's own alone: files of customers lie at the Graph API. */
function direct(graphUrl: string): string {
  const host = new URL(graphUrl).hostname.replace(/^\[|\]$/gu, '');
  return [...new Set(['localhost', '127.0.0.1', '::1', host])].join(',');
}

function control({ control: { url, token } }: Simulated): readonly string[] {
  const asked = authorised(token);
  const json = "-H 'Content-Type: application/json'";
  return [
    `Control API           ${url}, all of it in ${url}/openapi.json`,
    '  A customer comes, and writes:',
    `  curl${asked} ${json} -d '{"phone":"+12025550143"}' ${word(`${url}/customers`)}`,
    `  curl${asked} ${json} -d '{"text":"Hello"}' ${word(`${url}/customers/12025550143/writes`)}`,
    '  What the customer got, and what crossed the wire:',
    `  curl${asked} ${word(`${url}/customers/12025550143/messages?received=0&wait=60000`)}`,
    `  curl${asked} ${word(`${url}/wire?after=0&wait=60000`)}`,
    '  What may go wrong, and how it is made to, every fifth time:',
    `  curl${asked} ${word(`${url}/faults`)}`,
    `  curl${asked} -X PUT ${json} -d '{"share":0.2}' ${word(`${url}/faults/duplicate-webhooks`)}`,
  ];
}

/** How the verification of the webhook went, and how to try again. */
export function toldHandshake(
  { control: { url, token } }: Simulated,
  verification: Awaited<Simulated['handshake']>,
): string {
  if (verification === null) return '';
  if (verification.verified) return 'The webhook is verified.\n';
  return `The webhook is not verified. ${verification.reason ?? ''}\nOnce more: curl${authorised(token)} -X POST ${word(`${url}/subscribe`)}\n`;
}

function authorised(token: string | undefined): string {
  return token === undefined ? '' : ` -H ${quoted(`Authorization: Bearer ${token}`)}`;
}

/** A word of a line to paste, in quotes where a shell would make something else of it. */
function word(text: string): string {
  return /^[\w@%+:,./-]+$/u.test(text) ? text : quoted(text);
}
