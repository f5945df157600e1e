/** The five kinds of MSK-2 (PCI: card, iban, ssn) and MSK-3 (PII: email, phone). */
export type SensitiveKind = 'card' | 'iban' | 'ssn' | 'email' | 'phone';

/** One find in a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: SensitiveKind;
}

/** Finds every span of one kind in a text. Never throws; spans may overlap and come in any order. */
export type Finder = (text: string) => readonly Span[];

/** How each kind is found, and what is shown in its place. A twin replaces one entry. */
export interface MaskingRules {
  readonly finders: Readonly<Record<SensitiveKind, Finder>>;
  readonly forms: Readonly<Record<SensitiveKind, (raw: string) => string>>;
}
