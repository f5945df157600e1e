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
    /** What would be taken instead: verbs of the desk, or methods of the address. */
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

/**
 * The same for what is somebody else's, is gone or never was: nobody learns which. Of what is on desks the desk has a sentence of its own,
 * one for requests, one for conversations and one for notifications.
 */
export const notYours = (message = 'This is not on your desk, or not any more.') =>
  new ApiError(404, { code: 'not-found', message });
