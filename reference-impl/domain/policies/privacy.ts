import { maskPhone, maskText, maskingRules, type MaskingRules } from '../masking/index.ts';

/** Every place of the desktop that can show something a customer wrote, or the customer's number. */
export type Place =
  | 'customer-bubble'
  | 'agent-bubble'
  | 'file-name'
  | 'preview'
  | 'task-title'
  | 'popover'
  | 'header'
  | 'details'
  | 'notification'
  | 'announcement'
  | 'history'
  | 'contact-history';

/** What is masked while the administrator's switch is on (WA-MSK-01 and following). */
export interface PrivacyPolicy {
  readonly rules: MaskingRules;
  /** Free text, in one place of the desktop. */
  text(place: Place, text: string, rules: MaskingRules): string;
  /** A field that is a phone number. */
  phone(place: Place, phone: string): string;
  /** The business's own number and the queue are not a customer's data (WA-MSK-13). */
  business(text: string): string;
}

export const documentedPrivacy: PrivacyPolicy = {
  rules: maskingRules,
  text: (_place, text, rules) => maskText(text, rules),
  phone: (_place, phone) => maskPhone(phone),
  business: (text) => text,
};
