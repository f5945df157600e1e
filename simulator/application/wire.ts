import { bodyLimit } from './body-limit.ts';
import { readBytes } from './read-body.ts';

/** A request as a door hands it over, whatever it came through. */
export interface WireRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** The value of a header, asked for by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** All bytes of the body; `undefined` when there were more than `bodyLimit` allows, or its sender broke off. */
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/** An answer that a door still has to send. */
export interface WireResponse {
  readonly status: number;
  /** An object of this answer alone: a door may add to it. */
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** The connection is to break instead: nothing of this is to be sent. */
  readonly broken?: true;
}

/** A web request, read as far as its body may go. */
export async function fromWeb(request: Request): Promise<WireRequest> {
  const { method, url, headers } = request;
  const body = await readBytes(request, bodyLimit(url)).catch(() => undefined);
  return { method, url, header: (name) => headers.get(name) ?? undefined, body };
}

/** Throws, as `fetch` rejects, when the connection breaks instead. */
export function toWeb({ status, headers, body, broken }: WireResponse): Response {
  if (broken) throw new TypeError('fetch failed: the platform closed the connection');
  const bodiless = status === 204 || status === 304;
  return new Response(bodiless ? null : body, { status, headers });
}
