import type { CustomerFile, CustomerMessage } from '../customer-message.ts';
import type { Received } from '../phone.ts';

/** A customer's message as it crosses the wire. */
export interface Composed {
  readonly type: string;
  /** What a person reads of it. */
  readonly text: string;
  /** The type's own object; `undefined` where the wire carries none. */
  readonly body: unknown;
  /** Why the platform could not take it. */
  readonly errors?: readonly object[];
  /** The message it answers, which the wire then names. */
  readonly quotes?: string;
}

/** What a message is composed with. */
export interface Facts {
  /** Keeps a file; gives what the wire tells of it. */
  readonly keep: (file: CustomerFile) => KeptFile;
  /** A message on the customer's phone. */
  readonly received: (id: string) => Received | undefined;
  /** Seconds since 1970. */
  readonly seconds: number;
}

export interface KeptFile {
  readonly id: string;
  /** Base64 (reference cloud-api 1.2). */
  readonly sha256: string;
  /** Told since November 2025. */
  readonly url?: string;
}

/** The messages of one kind, or of several. */
export type MessageOf<T extends CustomerMessage['type']> = Extract<
  CustomerMessage,
  { readonly type: T }
>;

/** Makes the wire form of a kind of message. */
export type Composer<M extends CustomerMessage> = (message: M, facts: Facts) => Composed;
