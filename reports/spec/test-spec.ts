import { clause } from '../clauses/test-fixtures.ts';
import { outcomesWorstFirst } from './model/outcomes.ts';
import type { Spec, SpecClause, SpecOutcome, SpecScenario } from './model/spec-types.ts';

/** A text that would like to be more than text, wherever a page puts it. */
export const hostile = `"><script>alert('x')</script><img src=x onerror=alert(1)> & <b> ' \u0000 \u202e end`;

/** For unit tests: a spec with every outcome, in which every free text is hostile. */
export function hostileSpec(): Spec {
  return {
    suite: { name: hostile, version: hostile, revision: `sha256:${'ab'.repeat(32)}` },
    reports: [{ target: hostile, seed: 1, profiles: [hostile], file: hostile, problem: hostile }],
    profiles: [
      {
        id: 'core',
        title: hostile,
        documents: {
          SEED: { title: hostile, url: `https://example.com/${hostile}` },
          BAD: { title: hostile, url: 'javascript:alert(1)' },
        },
        flows: [
          {
            id: 'transfer',
            profile: 'core',
            title: hostile,
            description: [hostile],
            background: [{ keyword: hostile, text: hostile }],
            clauses: outcomesWorstFirst.map(clauseWith),
            picture: { alt: hostile, png: new Uint8Array([1]) },
          },
        ],
        exclusions: [
          {
            ...clause({ id: 'WA-TRF-99' }),
            statement: hostile,
            reason: hostile,
          },
        ],
      },
    ],
  };
}

function clauseWith(outcome: SpecOutcome, at: number): SpecClause {
  const source = [
    { document: 'SEED', section: hostile, step: 1 },
    { document: 'BAD', section: hostile },
  ];
  const level = outcome === 'recorded' ? 'MAY' : 'MUST';
  const words = { title: hostile, statement: hostile, choice: hostile, source, level } as const;
  return {
    clause: clause({ id: `WA-TRF-0${at + 1}`, ...words }),
    rule: hostile,
    remarks: [hostile],
    readings: [{ id: 'one', says: hostile, default: true }],
    background: [{ keyword: 'Given', text: `it says "${hostile}" to <${hostile}>` }],
    scenarios: [scenario(false), scenario(true)],
    outcome,
    judgements: [
      {
        target: hostile,
        outcome,
        presentedOnly: true,
        reading: 'one',
        recorded: [{ what: hostile, value: hostile }],
      },
    ],
  };
}

function scenario(isOutline: boolean): SpecScenario {
  const result = { verdict: 'fail', message: hostile } as const;
  const steps = [
    { keyword: 'Given', text: `${hostile} <slot>`, table: [[hostile]] },
    { keyword: 'Then', text: hostile, quote: hostile },
  ];
  const examples = [
    { name: hostile, head: [hostile, 'slot'], rows: [{ cells: [hostile, hostile], result }] },
  ];
  return {
    name: hostile,
    description: [hostile],
    readings: ['one', hostile],
    steps,
    examples: isOutline ? examples : [],
    ...(isOutline ? {} : { result }),
  };
}
