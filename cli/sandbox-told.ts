import type { Sandbox } from '../steps/assemblies/sandbox.ts';

/** Where everything is, the page before all else. */
export function toldSandbox(sandbox: Sandbox): string {
  const { url, control, graph, business, webhook, desks } = sandbox;
  const lines = [
    `A WhatsApp to play with: open ${url}`,
    '',
    ...desksOf(desks),
    `Graph API             ${graph.url}/v24.0`,
    `  access token        ${graph.accessToken}`,
    `  phone number id     ${business.phoneNumberId}, of +${business.number}`,
    `  account id          ${business.wabaId}`,
    `Webhooks              ${webhook.url}`,
    `  app secret          ${webhook.appSecret}`,
    `  verify token        ${webhook.verifyToken}`,
    `Control API           ${control.url}/openapi.json`,
    '',
    'Ctrl+C ends it.',
  ];
  return `${lines.join('\n')}\n`;
}

function desksOf(desks: Sandbox['desks']): readonly string[] {
  if (desks.length === 0) return [];
  return [
    'Agent desktops (they are on the page as well):',
    ...desks.map(({ agent, link }) => `  ${agent.padEnd(19)} ${link}`),
    '',
  ];
}

/** How the verification of the webhook went; the page tries again. */
export function toldHandshake(verification: Awaited<Sandbox['handshake']>): string {
  if (verification.verified) return 'The webhook is verified.\n';
  return `The webhook is not verified. ${verification.reason ?? ''}\n`;
}
