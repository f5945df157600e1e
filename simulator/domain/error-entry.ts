/** An error inside a webhook. */
export interface ErrorParts {
  readonly code: number;
  readonly title: string;
  readonly details: string;
}

/** One element of `errors` in a webhook: `message` repeats the title (reference cloud-api 1.3). */
export function errorEntry({ code, title, details }: ErrorParts): object {
  return { code, title, message: title, error_data: { details } };
}
