import type { OutgoingWebhook, WebhookAnswer, WebhookTarget } from '../application/options.ts';
import { createConnections, type Connections } from './webhook-connections.ts';

/** Addresses that connections are kept to. A contact centre has one or two. */
const ADDRESSES_LIMIT = 16;

/**
 * Makes what sends webhooks over the network as `sendWebhook` does, over connections that stay. A web request costs several
 * times as much as all that the platform does for a message, and so, by half, does Node's own client: hence the few lines of
 * HTTP behind this, which are all that a webhook needs.
 */
export function createPostWebhook(): NonNullable<WebhookTarget['post']> {
  const targets = new Map<string, Target>();
  return (webhook) => {
    const known = targets.get(webhook.url);
    if (known !== undefined) return post(known, webhook);
    if (targets.size >= ADDRESSES_LIMIT) targets.clear();
    const target = targetOf(new URL(webhook.url));
    targets.set(webhook.url, target);
    return post(target, webhook);
  };
}

/** An address, and its part of what is sent there. */
interface Target {
  readonly head: string;
  readonly connections: Connections;
}

function targetOf(url: URL): Target {
  const { host, pathname, search } = url;
  return {
    head: `POST ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: keep-alive\r\n`,
    connections: createConnections(url),
  };
}

function post({ head, connections }: Target, webhook: OutgoingWebhook): Promise<WebhookAnswer> {
  let text = head;
  for (const [name, value] of Object.entries(webhook.headers)) text += `${name}: ${value}\r\n`;
  return connections.ask(`${text}\r\n${webhook.body}`);
}
