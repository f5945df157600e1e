import { ERROR_CATALOGUE, type ErrorCode } from './error-catalogue.ts';

/** How one refusal differs from its row in the catalogue. */
export interface RefusalParts {
  /** Replaces `(#code) Title`. */
  readonly message?: string;
  /** `error_data.details`: the useful text. */
  readonly details?: string;
  readonly subcode?: number;
  /** `OAuthException` unless told. */
  readonly type?: 'OAuthException' | 'GraphMethodException';
  /** HTTP status, where it differs from the catalogue's. */
  readonly http?: number;
  /** True where the same call may succeed a little later. */
  readonly transient?: boolean;
  /** What the caller's own software may show to people, as errors of the Graph itself carry it. */
  readonly forPeople?: { readonly title: string; readonly message: string };
  /** What stands in the answer beside the error. */
  readonly beside?: object;
  /** Why nobody should have asked this: kept as a sentence in `unexpected()`. */
  readonly unexpected?: string;
}

/** The platform says no. Thrown by whatever checks a call, and turned into the error envelope in one place. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly http: number;
  readonly parts: RefusalParts;

  constructor(code: ErrorCode, parts: RefusalParts = {}) {
    const { title, http } = ERROR_CATALOGUE[code];
    super(parts.message ?? `(#${String(code)}) ${title}`);
    this.name = 'Refusal';
    this.code = code;
    this.http = parts.http ?? http;
    this.parts = parts;
  }
}

/** The error envelope of the Graph API (reference cloud-api 3.1). */
export function errorEnvelope(refusal: Refusal, traceId: string): object {
  const { details, subcode, type = 'OAuthException', beside } = refusal.parts;
  return {
    ...beside,
    error: {
      message: refusal.message,
      type,
      code: refusal.code,
      ...(details !== undefined && { error_data: { messaging_product: 'whatsapp', details } }),
      ...(subcode !== undefined && { error_subcode: subcode }),
      ...extras(refusal.parts),
      fbtrace_id: traceId,
    },
  };
}

/** What errors of the Graph itself have beside the common parts. */
function extras({ transient, forPeople }: RefusalParts): object {
  return {
    ...(transient !== undefined && { is_transient: transient }),
    ...(forPeople && { error_user_title: forPeople.title, error_user_msg: forPeople.message }),
  };
}

/**
 * The `WWW-Authenticate` value that goes with an OAuthException (reference cloud-api 2.1), or `undefined` for other
 * types. Header values are ASCII, and the message may quote anything a caller sent.
 */
export function authenticateChallenge(refusal: Refusal): string | undefined {
  if ((refusal.parts.type ?? 'OAuthException') !== 'OAuthException') return undefined;
  const reason = refusal.code === 190 ? 'invalid_token' : 'invalid_request';
  const quotable = refusal.message.replace(/[^\x20-\x7e]/g, '?').replace(/["\\]/g, '\\$&');
  return `OAuth "Facebook Platform" "${reason}" "${quotable}"`;
}
