/** A refusal of the laboratory on its way to the client. Thrown by a route, answered by the error handler. */
export class LabError extends Error {
  override readonly name = 'LabError';
  readonly status: 400 | 401 | 404 | 409;
  /** JSON pointer to what is wrong in the body. */
  readonly path: string | undefined;

  constructor(status: LabError['status'], message: string, path?: string) {
    super(message);
    this.status = status;
    this.path = path;
  }
}
