/** Finding and masking sensitive data in chat text (flows.md section 9, MSK-1 to MSK-14). */
import { makeCardFinder } from './card.ts';
import { makeEmailFinder, maskEmail } from './email.ts';
import { makeIbanFinder } from './iban.ts';
import { makePhoneFinder, maskPhone } from './phone.ts';
import type { MaskingRules } from './sensitive.ts';
import { makeSsnFinder } from './ssn.ts';
import { starCode } from './stars.ts';

/** The reference's own rules. */
export const maskingRules: MaskingRules = {
  finders: {
    card: makeCardFinder(),
    iban: makeIbanFinder(),
    ssn: makeSsnFinder(),
    email: makeEmailFinder(),
    phone: makePhoneFinder(),
  },
  forms: { card: starCode, iban: starCode, ssn: starCode, email: maskEmail, phone: maskPhone },
};

export { maskText } from './mask-text.ts';
export { makeCardFinder } from './card.ts';
export type { CardOptions } from './card.ts';
export { cardIssuers } from './card-issuers.ts';
export type { CardIssuer } from './card-issuers.ts';
export { makeEmailFinder, maskEmail } from './email.ts';
export type { EmailOptions } from './email.ts';
export { ibanCountries, makeIbanFinder } from './iban.ts';
export type { IbanOptions } from './iban.ts';
export { makePhoneFinder, maskPhone } from './phone.ts';
export type { PhoneOptions } from './phone.ts';
export { PHONE_COUNTRIES } from './phone-national.ts';
export { makeSsnFinder } from './ssn.ts';
export type { SsnOptions } from './ssn.ts';
export { ALL_SEPARATORS } from './separators.ts';
export type { Separator } from './separators.ts';
export { starAllButLastFour, starCode } from './stars.ts';
export type { Finder, MaskingRules, SensitiveKind, Span } from './sensitive.ts';
