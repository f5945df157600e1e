import type { Api } from './api.ts';
import type { Chat } from './types.ts';

/** What a customer says: `writes` a text, or `sends` a message of another kind. */
export interface Said {
  readonly path: 'sends' | 'writes';
  readonly body: object;
}

/**
 * Has a customer say something. The phone has it at once, and how the contact centre takes it is shown by ticks: a slow one holds
 * nobody up. Rejects with what the customer cannot do.
 */
export function says(
  api: Api,
  { waId }: Pick<Chat, 'waId'>,
  { path, body }: Said,
): Promise<unknown> {
  return api.ask('POST', `/customers/${waId}/${path}`, { body: { ...body, wait: false } });
}
