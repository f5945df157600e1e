/** A WhatsApp customer. Always the simulator's. */
export interface Customer {
  /** Profile name as the platform reports it. */
  readonly name: string;
  /** E.164, with the plus. */
  readonly phone: string;
  /** Sends a text; resolves when the platform has handed it to the contact centre (or failed to). */
  writes(text: string): Promise<void>;
  /** The same for a message of another kind. */
  sends(message: CustomerMessage): Promise<void>;
  /** Everything that arrived on the customer's phone, oldest first. */
  received(): readonly ReceivedMessage[];
  /** Everything the customer wrote, oldest first. */
  sent(): readonly SentMessage[];
  /** The file of a message that arrived; `undefined` where it has none. */
  opens(message: string): CustomerFile | undefined;
  /** Opens the chat: everything that arrived counts as read. */
  reads(): Promise<void>;
}

export interface ReceivedMessage {
  readonly id: string;
  /** What a person reads of it: a text, or a file's caption. */
  readonly text: string;
  /** `text`, `image`, `document` … */
  readonly type: string;
  /** The message's own object as it crossed the wire: of a document its `filename`. */
  readonly body: unknown;
}

export interface SentMessage {
  readonly text: string;
  /** The business has told that somebody read it. */
  readonly read: boolean;
}

/** A file as it lies on a customer's phone. */
export interface CustomerFile {
  /** Content type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Documents are sent under it. */
  readonly name?: string;
}

/** What a customer can send beside texts. */
export type CustomerMessage =
  | {
      readonly type: 'image' | 'video' | 'document';
      readonly file: CustomerFile;
      readonly caption?: string;
    }
  /** `voice`: recorded in the chat. */
  | { readonly type: 'audio'; readonly file: CustomerFile; readonly voice?: boolean }
  | { readonly type: 'sticker'; readonly file: CustomerFile }
  | {
      readonly type: 'location';
      /** Degrees. */
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
    }
  | { readonly type: 'contacts'; readonly contacts: readonly ContactCard[] }
  /** `to`: the id of a message that the customer received. */
  | { readonly type: 'reaction'; readonly to: string; readonly emoji: string }
  | {
      readonly type: 'order';
      readonly catalogId: string;
      readonly items: readonly {
        readonly retailerId: string;
        readonly quantity: number;
        readonly price: number;
        /** ISO 4217. */
        readonly currency: string;
      }[];
    };

export interface ContactCard {
  readonly name: {
    readonly formatted_name: string;
    readonly first_name: string;
    readonly [part: string]: unknown;
  };
  readonly phones: readonly { readonly phone: string; readonly type: string }[];
  readonly [part: string]: unknown;
}

/** Files that customers have at hand. */
export type SampleName = 'photo' | 'picture' | 'sticker' | 'voiceNote' | 'clip' | 'receipt';

/** Where customers come from. */
export interface Customers {
  /**
   * `name` replaces the persona's own name, `phone` (E.164, with the plus) their number. Each call is a new customer with a number of
   * their own.
   */
  create(options?: { readonly name?: string; readonly phone?: string }): Customer;
}
