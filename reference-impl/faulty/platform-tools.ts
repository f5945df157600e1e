import { createHmac } from 'node:crypto';
import { revised, type Conversation } from '../domain/conversation.ts';
import { put } from '../domain/centre.ts';
import type { Message } from '../domain/message.ts';
import type { App } from '../application/app.ts';

/** One change of a webhook, as far as twins tamper with it. */
export interface Change {
  readonly field?: string;
  readonly value?: {
    readonly messages?: readonly { readonly type?: string; readonly context?: object }[];
    readonly statuses?: readonly object[];
  };
}

export interface Entry {
  readonly changes: readonly Change[];
}

export interface Body {
  readonly entry: readonly Entry[];
}

const header = 'x-hub-signature-256';

/** The same request with another body, rightly signed. */
export function signedAnew(request: Request, body: string, appSecret: string): Request {
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  const { url, method } = request;
  return new Request(url, { method, body, headers: { [header]: `sha256=${signature}` } });
}

/** Whether the request is signed at all. */
export function isSignedAtAll(request: Request): boolean {
  return request.headers.get(header) !== null;
}

/** The request with a changed body, where it was signed rightly before; others are left as they are. */
export async function tampered(
  request: Request,
  appSecret: string,
  change: (body: Body) => Body,
): Promise<Request> {
  if (request.method !== 'POST') return request;
  const body = await request.clone().text();
  const untouched = signedAnew(request, body, appSecret).headers.get(header);
  if (request.headers.get(header) !== untouched) return request;
  const changed = JSON.stringify(change(JSON.parse(body) as Body));
  return signedAnew(request, changed, appSecret);
}

/** What a webhook tells, change by change. */
export async function changesIn(request: Request): Promise<readonly Change[]> {
  const body = await request.clone().text();
  return (JSON.parse(body) as Body).entry.flatMap(({ changes }) => changes);
}

export function conversations(app: App): readonly Conversation[] {
  return [...app.store.centre.conversations.values()];
}

/** The message that the platform knows by this id, with its conversation. */
export function messageWith(app: App, wamid: string) {
  for (const conversation of conversations(app)) {
    const message = conversation.thread.find((each) => each.wamid === wamid);
    if (message) return { conversation, message };
  }
  return undefined;
}

/** Replaces a message, whatever guards there are. */
export function overwrite(app: App, conversation: Conversation, message: Message): void {
  app.store.change((centre) => put(centre, 'conversations', revised(conversation, message)));
}
