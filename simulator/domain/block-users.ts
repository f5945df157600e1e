import { invalid, isObject, optionalList, requiredText, type Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';

/** Users that one call may name. */
export const USERS_LIMIT = 1000;

/** Users that a list holds (reference cloud-api 2.7). */
export const LIST_LIMIT = 64_000;

/** The users that a call names, each as written. */
export function readUsers(parameters: Parameters): readonly string[] {
  const place = { name: 'block_users' };
  const users = optionalList(parameters, place);
  if (users === undefined || users.length === 0) {
    throw new Refusal(100, { message: '(#100) The parameter block_users is required.' });
  }
  if (users.length > USERS_LIMIT) {
    throw new Refusal(130429, {
      details: `Too many numbers in the request: ${String(users.length)}, of at most ${String(USERS_LIMIT)}.`,
    });
  }
  return users.map((user) => {
    if (!isObject(user)) throw invalid(place, 'must be an array of objects.');
    return requiredText(user, { name: 'user', inside: 'block_users' });
  });
}

/** Why one user could not be blocked. */
export interface BlockFailure {
  readonly code: 131021 | 131047 | 139101;
  readonly message: string;
  readonly details: string;
}

export const SELF_BLOCK: BlockFailure = {
  code: 131021,
  message: 'Self block',
  details: 'Failed to block self phone number',
};

/** Also for those who are not on WhatsApp at all. */
export const NOT_WRITTEN: BlockFailure = {
  code: 131047,
  message: 'Re-engagement required',
  details: 'User has not messaged in the last 24 hours',
};

export const LIST_FULL: BlockFailure = {
  code: 139101,
  message: 'Blocklist limit reached',
  details: 'The blocklist has reached its limit of 64000 users',
};

/** What became of one user of a call. */
export interface BlockResult {
  readonly input: string;
  /** Absent for what is no number. */
  readonly waId?: string;
  readonly failure?: BlockFailure;
}

/** The answer; a Refusal with the same beside it when some failed. */
export function blockAnswer(
  done: 'added_users' | 'removed_users',
  results: readonly BlockResult[],
): object {
  const [good, bad] = [
    results.filter(({ failure }) => failure === undefined),
    results.filter(({ failure }) => failure !== undefined),
  ];
  const users = {
    ...(good.length > 0 && { [done]: good.map(userOf) }),
    ...(bad.length > 0 && { failed_users: bad.map(userOf) }),
  };
  const body = { messaging_product: 'whatsapp', block_users: users };
  if (bad.length === 0) return body;
  throw new Refusal(139100, {
    details: `Failed to ${done === 'added_users' ? 'block' : 'unblock'} some users, see the block_users response list for details`,
    beside: body,
  });
}

function userOf({ input, waId, failure }: BlockResult): object {
  return {
    input,
    ...(waId !== undefined && { wa_id: waId }),
    ...(failure && {
      errors: [
        {
          message: failure.message,
          code: failure.code,
          error_data: { details: failure.details },
        },
      ],
    }),
  };
}
