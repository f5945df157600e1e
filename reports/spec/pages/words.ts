import type { Certainty, Level } from '../../clauses/clause-types.ts';
import { signOf } from '../../terminal/palette.ts';
import type { SpecOutcome } from '../model/spec-types.ts';

/** What a reader must know to read an outcome, a level or a certainty: its label, and what it means. */
export interface Word {
  readonly label: string;
  readonly means: string;
}

export const outcomeWords: Readonly<Record<SpecOutcome, Word>> = {
  'harness-error': { label: 'Harness error', means: 'deskproof itself is broken, not the target.' },
  'config-error': { label: 'Config error', means: 'The statement or the network is wrong.' },
  fail: { label: 'Fail', means: 'The target does something else.' },
  untestable: {
    label: 'Untestable',
    means: 'The target shows or lets do too little to be judged.',
  },
  inconclusive: {
    label: 'Inconclusive',
    means: 'The target never got as far as the clause, so it could not be judged.',
  },
  'not-judged': {
    label: 'Not judged',
    means: 'Not tried in this edition: no run covers it, or it needs a screen and none was there.',
  },
  pass: { label: 'Pass', means: 'Every scenario of the clause held.' },
  'not-applicable': {
    label: 'Not applicable',
    means:
      'The target says that it lacks the feature, and it was looked for in vain. Its profile is named without it.',
  },
  recorded: {
    label: 'Recorded',
    means:
      'The documentation leaves it open. What was seen is written down, and nothing is judged.',
  },
};

export const levelWords: Readonly<Record<Level, string>> = {
  MUST: 'Said by the documentation. A target that fails one does not conform.',
  SHOULD: 'Said in related documents. Shown and counted, but no failure by itself.',
  MAY: 'Our reasoning, or left open. What a target does is recorded, never judged.',
};

export const certaintyWords: Readonly<Record<Certainty, Word>> = {
  seed: { label: 'Documented', means: 'Said in the source document.' },
  'seed-lost': {
    label: 'Documented',
    means: 'Said in the source document, recovered from another stored version of it.',
  },
  linked: { label: 'Documented', means: 'Said in the document that the source document links to.' },
  related: {
    label: 'Documented elsewhere',
    means: 'Said in another document, a public interface or a picture.',
  },
  inferred: { label: 'Inferred', means: 'Our reasoning; no document says it.' },
};

/** The one-character mark of an outcome. */
export function outcomeSign(outcome: SpecOutcome): string {
  return outcome === 'not-judged' ? '–' : signOf(outcome);
}
