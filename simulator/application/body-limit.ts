/** Bytes a Graph call may carry. Ours: no source tells the platform's. */
export const BODY_LIMIT = 1024 * 1024;

/** Bytes an upload may carry: the largest file (a document, reference cloud-api 2.3) and what a form puts around it. */
export const UPLOAD_LIMIT = 101 * 1024 * 1024;

const UPLOAD = /^[^?#]*\/media\/*(?:[?#]|$)/;

/** How many bytes of a request's body are worth reading, by its URL: doors stop there, and answer 413. */
export function bodyLimit(url: string): number {
  return UPLOAD.test(url) ? UPLOAD_LIMIT : BODY_LIMIT;
}
