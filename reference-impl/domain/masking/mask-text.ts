import { foldText } from './fold-text.ts';
import { mergeSpans, PCI_KINDS, PII_KINDS } from './merge-spans.ts';
import type { MaskingRules, SensitiveKind, Span } from './sensitive.ts';

const MAYBE_SENSITIVE = /[0-9@\uff20]|\p{Nd}/u;

/**
 * The text as an agent's desk shows it while masking is on (MSK-1 to MSK-7, MSK-12). Payment data is found first and hidden
 * from the search for personal data, so that the same digits are never counted twice. Everything else is left as it is.
 */
export function maskText(text: string, rules: MaskingRules): string {
  if (!MAYBE_SENSITIVE.test(text)) return text;
  const folded = foldText(text);
  const payment = find(folded, PCI_KINDS, rules);
  const personal = find(blank(folded, payment), PII_KINDS, rules);
  return replace(text, mergeSpans([...payment, ...personal]), rules);
}

function find(
  text: string,
  kinds: readonly SensitiveKind[],
  { finders }: MaskingRules,
): readonly Span[] {
  return mergeSpans(kinds.flatMap((kind) => finders[kind](text)));
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
