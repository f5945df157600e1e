import { blockAnswer, readUsers } from '../domain/block-users.ts';
import { Refusal } from '../domain/refusal.ts';
import { checkProduct } from '../domain/send-request.ts';
import type { Answer } from './answer.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';
import { pageAnswer } from './page-answer.ts';

/** `POST /{phone-number-id}/block_users` (reference cloud-api 2.7). */
export function blockUsers(call: GraphCall, { blockList }: Platform): Answer {
  checkProduct(call.parameters());
  return { body: blockAnswer('added_users', readUsers(call.parameters()).map(blockList.block)) };
}

/** `DELETE /{phone-number-id}/block_users`. */
export function unblockUsers(call: GraphCall, { blockList }: Platform): Answer {
  checkProduct(call.parameters());
  return {
    body: blockAnswer('removed_users', readUsers(call.parameters()).map(blockList.unblock)),
  };
}

/** `GET /{phone-number-id}/block_users`. */
export function getBlockedUsers(call: GraphCall, { blockList }: Platform): Answer {
  return pageAnswer(call, blockList.entries(), {
    keyOf: (waId) => waId,
    show: (rows) =>
      rows.length === 0
        ? []
        : [{ block_users: rows.map((waId) => ({ input: waId, wa_id: waId })) }],
    lost: new Refusal(135002, {
      details: 'Blocklist was updated during retrieval - retry with offset 0',
    }),
  });
}
