import { foldText } from './fold-text.ts';
import { mergeSpans, PCI_KINDS, PII_KINDS } from './merge-spans.ts';
import type { MaskingRules, SensitiveKind, Span } from './sensitive.ts';

const MAYBE_SENSITIVE = /[0-9@\uff20]|\p{Nd}/u;

/**
 * The text as an agent's desk shows it while masking is on (MSK-1 to MSK-7, MSK-12). Payment data is found first and hidden
 * from the search for personal data, so that the same digits are never counted twice. Everything else is left as it is.
 */
export function maskText(text: string, rules: MaskingRules): string {
  let shown = maskOnce(text, rules);
  // Stars end a chain of digits, and what is left of it may be a number of its own: it must not be for the reader to find.
  for (let before = text, round = 0; shown !== before && round < MOST_ROUNDS; round++) {
    before = shown;
    shown = maskOnce(before, rules);
  }
  return shown;
}

const MOST_ROUNDS = 5;

function maskOnce(text: string, rules: MaskingRules): string {
  if (!MAYBE_SENSITIVE.test(text)) return text;
  const folded = foldText(text);
  const payment = find(folded, PCI_KINDS, rules);
  const personal = findPersonal(blank(folded, payment), rules);
  return replace(text, mergeSpans([...payment, ...personal]), rules);
}

function find(
  text: string,
  kinds: readonly SensitiveKind[],
  { finders }: MaskingRules,
): readonly Span[] {
  return mergeSpans(kinds.flatMap((kind) => finders[kind](text)));
}

/** The form of an e-mail address keeps the domain: where a number reaches into it, the whole is hidden as a number is. */
function findPersonal(text: string, rules: MaskingRules): readonly Span[] {
  const phones = text.includes('@') ? rules.finders.phone(text) : [];
  const reachesIntoDomain = ({ start, end }: Span) => {
    const at = text.slice(start, end).lastIndexOf('@') + start;
    return phones.some((phone) => phone.start < end && phone.end > at + 1);
  };
  return find(text, PII_KINDS, rules).map((span) =>
    span.kind === 'email' && reachesIntoDomain(span) ? { ...span, kind: 'phone' } : span,
  );
}

/** Line breaks end whatever a finder is reading, and keep the offsets. */
function blank(text: string, spans: readonly Span[]): string {
  return rewrite(text, spans, (raw) => '\n'.repeat(raw.length));
}

function replace(text: string, spans: readonly Span[], { forms }: MaskingRules): string {
  return rewrite(text, spans, (raw, { kind }) => forms[kind](raw));
}

function rewrite(
  text: string,
  spans: readonly Span[],
  form: (raw: string, span: Span) => string,
): string {
  let written = '';
  let end = 0;
  for (const span of spans) {
    written += text.slice(end, span.start) + form(text.slice(span.start, span.end), span);
    end = span.end;
  }
  return written + text.slice(end);
}
