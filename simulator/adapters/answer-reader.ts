import type { WebhookAnswer } from '../application/options.ts';
import { KEPT_BYTES } from '../application/post-by-request.ts';

/** An answer, and whether its connection can take another request. */
export interface ReadAnswer extends WebhookAnswer {
  readonly reusable: boolean;
}

/** Puts one HTTP answer together out of what a connection brings. */
export interface AnswerReader {
  /** Takes what came, a character a byte. `undefined`: more is to come. Throws at what is no HTTP. */
  readonly take: (bytes: string) => ReadAnswer | undefined;
  /** The other side has closed: gives the answer when that is its end, `undefined` when it is incomplete. */
  readonly closed: () => ReadAnswer | undefined;
}

/** How the end of a body is told: by its length, in chunks, or by the end of the connection. */
type Framing = number | 'chunks' | 'close';

interface Head {
  readonly status: number;
  readonly framing: Framing;
  readonly persistent: boolean;
}

/** Characters that the lines before a body may have. */
const HEAD_LIMIT = 64 * 1024;

export function createAnswerReader(): AnswerReader {
  let rest = '';
  let head: Head | undefined;

  const answer = (body: string, whole: boolean): ReadAnswer => ({
    status: head?.status ?? 0,
    text: textOf(body.slice(0, KEPT_BYTES)),
    reusable: whole && head?.persistent === true,
  });
  const read = ({ framing }: Head): ReadAnswer | undefined => {
    const known = typeof framing === 'number' ? framing : Infinity;
    if (framing === 'chunks') {
      const { body, after } = unchunked(rest);
      if (after !== undefined) return answer(body, after === '');
      return body.length > HEAD_LIMIT + KEPT_BYTES ? answer(body, false) : undefined;
    }
    if (rest.length >= known) return answer(rest.slice(0, known), rest.length === known);
    // Of an endless one the beginning will do.
    return rest.length > HEAD_LIMIT + KEPT_BYTES ? answer(rest, false) : undefined;
  };
  return {
    take(bytes) {
      rest += bytes;
      while (head === undefined) {
        const end = rest.indexOf('\r\n\r\n');
        if (end === -1 && rest.length <= HEAD_LIMIT) return undefined;
        const told = headOf(rest.slice(0, Math.max(end, 0)));
        rest = rest.slice(end + 4);
        if (told.status >= 200) head = told;
      }
      return read(head);
    },
    closed: () => (head?.framing === 'close' ? answer(rest, false) : undefined),
  };
}

function headOf(text: string): Head {
  const [, minor, code] = /^HTTP\/1\.([01]) ([1-5]\d\d)(?: |\r|$)/.exec(text) ?? [];
  if (code === undefined) throw new Error('the answer is no HTTP');
  const status = Number(code);
  const framing = framingOf(status, text);
  const closes = /^connection:[^\r]*\bclose\b/im.test(text);
  return { status, framing, persistent: minor === '1' && framing !== 'close' && !closes };
}

function framingOf(status: number, text: string): Framing {
  if (status === 204 || status === 304) return 0;
  if (/^transfer-encoding:[^\r]*\bchunked[ \t]*\r?$/im.test(text)) return 'chunks';
  const length = /^content-length:[ \t]*(\d{1,15})[ \t]*\r?$/im.exec(text)?.[1];
  return length === undefined ? 'close' : Number(length);
}

/** The chunks that have come; `after`: what follows the last one, once that has come with the lines at its end. */
function unchunked(text: string): { readonly body: string; readonly after?: string } {
  let body = '';
  let at = 0;
  for (;;) {
    const line = text.indexOf('\r\n', at);
    if (line === -1) return { body };
    const size = /^[\da-f]{1,8}(?=$|[ \t;])/i.exec(text.slice(at, line))?.[0];
    if (size === undefined) throw new Error('the answer is no HTTP');
    const length = Number.parseInt(size, 16);
    if (length === 0) {
      const end = text.indexOf('\r\n\r\n', line);
      return end === -1 ? { body } : { body, after: text.slice(end + 4) };
    }
    body += text.slice(line + 2, line + 2 + length);
    at = line + 2 + length + 2;
  }
}

function textOf(bytes: string): string {
  return bytes === '' ? '' : Buffer.from(bytes, 'latin1').toString();
}
