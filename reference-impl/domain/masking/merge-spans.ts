import type { SensitiveKind, Span } from './sensitive.ts';

/** Payment data, which goes before personal data where both could be meant. */
export const PCI_KINDS: readonly SensitiveKind[] = ['card', 'iban', 'ssn'];
export const PII_KINDS: readonly SensitiveKind[] = ['email', 'phone'];

/**
 * Joins overlapping spans, in order of their start: nothing that any finder saw may stay readable. The joined span takes the
 * kind of its strongest part: PCI before PII, then the longer one.
 */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { span: Span; strongest: Span }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.span.end) {
      merged.push({ span, strongest: span });
      continue;
    }
    last.strongest = stronger(last.strongest, span);
    last.span = {
      start: last.span.start,
      end: Math.max(last.span.end, span.end),
      kind: last.strongest.kind,
    };
  }
  return merged.map(({ span }) => span);
}

function stronger(a: Span, b: Span): Span {
  const rank = ({ kind }: Span) => (PCI_KINDS.includes(kind) ? 1 : 0);
  const length = ({ start, end }: Span) => end - start;
  return (rank(b) - rank(a) || length(b) - length(a)) > 0 ? b : a;
}
