import type { FastifyReply } from 'fastify';

/** What every refusal of the Desk API says. */
export interface ErrorBody {
  readonly error: {
    readonly code: string;
    /** A sentence for people. */
    readonly message: string;
    /** JSON pointer to what is wrong in the body. */
    readonly path?: string;
    /** The rule that it breaks. */
    readonly rule?: string;
    /** What the desk is in that forbids the action. */
    readonly state?: { readonly agent: string; readonly conversation: string | null };
    /** Verbs that the desk would take now. */
    readonly allowed?: readonly string[];
  };
}

/** A refusal on its way to the client. Thrown by a route, answered by the error handler. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, error: ErrorBody['error']) {
    super(error.message);
    this.status = status;
    this.body = { error };
  }
}

export const unauthorized = () =>
  new ApiError(401, {
    code: 'unauthorized',
    message: 'Send the token of an agent: Authorization: Bearer <token>.',
  });

/** The same for what is somebody else's, what is gone and what never was: nobody learns which. */
export const noSuchDesk = () =>
  new ApiError(404, { code: 'not-found', message: 'There is no such desk.' });

interface Thrown {
  readonly statusCode?: number;
  readonly code?: string;
  readonly message?: string;
}

const limits: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['malformed', 'The request could not be read.'],
  413: ['too-large', 'The body is larger than the Desk API takes.'],
  415: ['unsupported-media-type', 'Send JSON: Content-Type: application/json.'],
};

/** Answers whatever was thrown. What was not foreseen is our own mistake and tells the client no more than that. */
export function answerError(thrown: unknown, reply: FastifyReply): FastifyReply {
  if (thrown instanceof ApiError) return reply.code(thrown.status).send(thrown.body);
  const { statusCode = 500, message = '' } = (thrown ?? {}) as Thrown;
  const known = limits[statusCode];
  if (!known) {
    return reply
      .code(500)
      .send({ error: { code: 'internal', message: 'The contact centre failed.' } });
  }
  const [code, sentence] = known;
  const detail = statusCode === 400 && message !== '' ? ` ${message}.` : '';
  return reply.code(statusCode).send({ error: { code, message: `${sentence}${detail}` } });
}
