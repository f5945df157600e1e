/** A file as it lies on a customer's phone. */
export interface CustomerFile {
  /** Content type; of a recording with its parameters: `audio/ogg; codecs=opus`. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Documents are sent under it. */
  readonly name?: string;
}

/** A product in an order. */
export interface OrderItem {
  readonly retailerId: string;
  readonly quantity: number;
  readonly price: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** `to` is the id of the message that is reacted to, or that offered what is answered. */
interface About {
  readonly to: string;
}

interface FilledIn {
  readonly response: Readonly<Record<string, unknown>>;
}

interface Captioned {
  readonly file: CustomerFile;
  readonly caption?: string;
}

/** Everything a customer can send (reference cloud-api 1.2). */
export type CustomerMessage =
  | { readonly type: 'text'; readonly text: string }
  | (Captioned & { readonly type: 'document' })
  | (Captioned & { readonly type: 'image' })
  | (Captioned & { readonly type: 'video' })
  /** `voice`: it was recorded in the chat, and is no file that was picked. */
  | { readonly type: 'audio'; readonly file: CustomerFile; readonly voice?: boolean }
  | { readonly type: 'sticker'; readonly file: CustomerFile }
  | {
      readonly type: 'location';
      /** Degrees. */
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
      readonly url?: string;
    }
  /** Cards as they cross the wire; each needs `name.formatted_name`. */
  | { readonly type: 'contacts'; readonly contacts: readonly ContactCard[] }
  /** Without an emoji it takes the reaction away. */
  | (About & { readonly type: 'reaction'; readonly emoji?: string })
  /** Taps a quick reply of a template, named by what is on it. */
  | (About & { readonly type: 'button'; readonly text: string })
  | (About & { readonly type: 'button_reply'; readonly id: string })
  | (About & { readonly type: 'list_reply'; readonly id: string })
  /** Fills in a flow, or an address. */
  | (About & FilledIn & { readonly type: 'address_reply' })
  | (About & FilledIn & { readonly type: 'flow_reply' })
  | (About & { readonly type: 'call_permission_reply'; readonly response: 'accept' | 'reject' })
  | {
      readonly type: 'order';
      readonly catalogId: string;
      readonly items: readonly OrderItem[];
      readonly text?: string;
    }
  /** Something the platform tells nothing of but that it came; `kind`: what it was. */
  | { readonly type: 'unsupported'; readonly kind?: string };

/** A contact as it crosses the wire (reference cloud-api 1.2). */
export interface ContactCard {
  readonly name: { readonly formatted_name: string; readonly [part: string]: unknown };
  readonly [part: string]: unknown;
}

/** The advertisement that someone tapped before they wrote, as it crosses the wire (reference cloud-api 1.2). */
export interface Referral {
  readonly source_url: string;
  readonly source_id: string;
  readonly source_type: 'ad' | 'post';
  readonly body?: string;
  readonly headline?: string;
  readonly media_type?: 'image' | 'video';
  readonly image_url?: string;
  readonly video_url?: string;
  readonly thumbnail_url?: string;
  /** Left out for advertisements in WhatsApp Status. */
  readonly ctwa_clid?: string;
  readonly welcome_message?: { readonly text: string };
}

/** What goes along with a message. */
export interface SendOptions {
  /** The id of the message that it quotes. */
  readonly replyTo?: string;
  /** The quoted message is deleted, or older than the platform remembers: its id is not told. */
  readonly quoteForgotten?: boolean;
  /** `often`: more than five times. */
  readonly forwarded?: 'often' | 'seldom';
  readonly referral?: Referral;
  /** It was written from the page of a product. */
  readonly product?: { readonly catalogId: string; readonly retailerId: string };
}

/** A message as the customer made it, before it leaves the phone. */
export interface Draft extends SendOptions {
  readonly message: CustomerMessage;
}
