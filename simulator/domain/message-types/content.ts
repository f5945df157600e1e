import type { MediaKind } from '../media-types.ts';
import type { TemplateRequest } from '../templates/template-request.ts';

/** What a business message shows on the customer's phone. */
export interface Content {
  readonly type: string;
  /** What a person reads of it: a body, a caption, a question. May be empty, as for a picture without words. */
  readonly text: string;
  /** The type's own object, as it was sent. */
  readonly body: unknown;
  /** The files that it shows, in their order. */
  readonly media?: readonly MediaReference[];
  /** What the customer may tap or fill in. */
  readonly offers?: readonly Offer[];
  /** Set for a template until it is filled in. */
  readonly template?: TemplateRequest;
  /** Of a template that was filled in: what stands where on the phone. */
  readonly parts?: TemplateParts;
  /** Set for a reaction, which shows on another message. */
  readonly reaction?: Reaction;
}

/** A template as the customer sees it. */
export interface TemplateParts {
  /** A header of text. */
  readonly header?: string;
  readonly body: string;
  readonly footer?: string;
  /** Everything under it, in its order: quick replies, links, codes to copy. */
  readonly buttons: readonly { readonly type: string; readonly text: string }[];
}

/** Puts an emoji on a message, or takes it away again (reference cloud-api 2.3). */
export interface Reaction {
  /** The message it is about. */
  readonly to: string;
  /** `''` takes the reaction away. */
  readonly emoji: string;
}

/** A file that a message names: one that was uploaded, or one on the web. */
export type MediaReference = {
  readonly kind: MediaKind;
  /** Where in the parameters, for messages: `image`, `interactive['header']['image']`. */
  readonly place: string;
} & ({ readonly id: string } | { readonly link: string });

/** Something a customer can answer a message with (reference cloud-api 1.2, 2.3). */
export type Offer =
  | { readonly kind: 'button'; readonly id: string; readonly title: string }
  | {
      readonly kind: 'row';
      readonly id: string;
      readonly title: string;
      readonly description?: string;
    }
  | { readonly kind: 'quick-reply'; readonly payload: string; readonly text: string }
  | { readonly kind: 'flow'; readonly token?: string }
  | { readonly kind: 'address' }
  | { readonly kind: 'call-permission' };
