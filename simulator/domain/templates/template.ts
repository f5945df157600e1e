import type { Parameters } from '../parameters.ts';
import type { Category } from '../pricing.ts';

export type TemplateCategory = Exclude<Category, 'service'>;

/** Where a template stands; only approved ones can be sent. */
export type TemplateStatus = 'APPROVED' | 'DISABLED' | 'PAUSED' | 'PENDING' | 'REJECTED';

export const TEMPLATE_STATUSES: readonly TemplateStatus[] = [
  ...(['APPROVED', 'DISABLED', 'PAUSED', 'PENDING', 'REJECTED'] as const),
];

/** A message written beforehand, in one language (reference cloud-api 2.3, 2.7). */
export interface Template extends TemplateText {
  /** Digits, below 2^53: webhooks tell it as a number. */
  readonly id: string;
  readonly status: TemplateStatus;
}

/** What its author wrote. */
export interface TemplateText {
  readonly name: string;
  readonly language: string;
  readonly category: TemplateCategory;
  /** `NAMED`: variables are called `{{first_name}}`; otherwise `{{1}}`. */
  readonly format: 'NAMED' | 'POSITIONAL';
  /** The parts as they were written, for listings. */
  readonly components: readonly Parameters[];
  readonly header?: TemplateHeader;
  readonly body: string;
  readonly footer?: string;
  readonly buttons: readonly TemplateButton[];
  /** Kinds of parts that are kept but cannot be sent: carousels, offers with an end. */
  readonly unplayed: readonly string[];
}

export interface TemplateHeader {
  readonly format: 'DOCUMENT' | 'IMAGE' | 'LOCATION' | 'TEXT' | 'VIDEO';
  /** Of a header of text. */
  readonly text: string;
}

export interface TemplateButton {
  /** `QUICK_REPLY`, `URL`, … as written. */
  readonly type: string;
  readonly text: string;
  /** May end in a variable. */
  readonly url: string;
}

/** A template that exists from the start, as the create call takes it; approved unless told. */
export interface TemplateSeed {
  readonly name: string;
  readonly language: string;
  readonly category: 'AUTHENTICATION' | 'MARKETING' | 'UTILITY';
  readonly parameter_format?: 'NAMED' | 'POSITIONAL';
  readonly components: readonly Parameters[];
  readonly status?: TemplateStatus;
}

/** What a business has that was told of no templates: one without parameters, and one with two. */
export const DEFAULT_TEMPLATES: readonly TemplateSeed[] = [
  {
    name: 'hello_world',
    language: 'en_US',
    category: 'UTILITY',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Hello World' },
      { type: 'BODY', text: 'This message shows that we can write to you on WhatsApp.' },
      { type: 'FOOTER', text: 'A template to try things out with' },
    ],
  },
  {
    name: 'order_update',
    language: 'en_US',
    category: 'UTILITY',
    components: [
      {
        type: 'BODY',
        text: 'Hi {{1}}, your order {{2}} is on its way.',
        example: { body_text: [['Ada', '4711']] },
      },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Where is it?' },
          { type: 'QUICK_REPLY', text: 'Stop updates' },
        ],
      },
    ],
  },
];
