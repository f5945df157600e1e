/** What every refusal of the control API says. */
export interface ErrorBody {
  readonly error: {
    readonly code: string;
    /** A sentence for people. */
    readonly message: string;
    /** JSON pointer to what is wrong in the body or the query. */
    readonly path?: string;
    /** The rule that it breaks. */
    readonly rule?: string;
    /** Methods that the address takes. */
    readonly allowed?: readonly string[];
  };
}

/** A refusal on its way to the client. Thrown by a route, answered by the error handler. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, error: ErrorBody['error']) {
    super(error.message);
    this.status = status;
    this.body = { error };
  }
}

/**
 * Runs what a customer or the platform may refuse. Their refusals are plain errors with a sentence and become 409; anything
 * else that is thrown is a mistake of ours and stays what it is.
 */
export async function refusable<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (problem) {
    if (!(problem instanceof Error) || problem.constructor !== Error) throw problem;
    throw new ControlError(409, { code: 'refused', message: problem.message });
  }
}
