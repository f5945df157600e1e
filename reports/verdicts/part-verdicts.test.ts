import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Level } from '../clauses/clause-types.ts';
import { partVerdicts } from './part-verdicts.ts';
import type { ScenarioVerdict } from './scenario-verdict.ts';
import type { Verdict } from './verdict.ts';

const scenario = (verdict: Verdict) =>
  ({ clause: 'WA-X-01', verdict, recorded: [] }) as unknown as ScenarioVerdict;

interface Case {
  readonly name: string;
  readonly ran: readonly Verdict[];
  /** How many the run stopped before. */
  readonly left: number;
  readonly partial?: boolean;
  readonly level?: Level;
  /** `undefined`: the clause is left out. */
  readonly wanted: string | undefined;
}

const cases: readonly Case[] = [
  { name: 'all ran and passed', ran: ['pass'], left: 0, wanted: 'pass' },
  { name: 'one passed, one was not reached', ran: ['pass'], left: 1, wanted: undefined },
  { name: 'one failed, one was not reached', ran: ['fail'], left: 1, wanted: 'fail' },
  { name: 'none was reached', ran: [], left: 2, wanted: undefined },
  { name: 'it has no scenario', ran: [], left: 0, wanted: 'harness-error' },
  { name: 'its scenarios lie elsewhere', ran: [], left: 0, partial: true, wanted: undefined },
  { name: 'a part of it passed', ran: ['pass'], left: 0, partial: true, wanted: 'pass' },
  { name: 'a MAY was seen', ran: ['pass'], left: 0, level: 'MAY', wanted: 'recorded' },
  { name: 'a MAY was half seen', ran: ['pass'], left: 1, level: 'MAY', wanted: undefined },
];

for (const { name, ran, left, partial = false, level = 'MUST', wanted } of cases) {
  test(`${name}${partial ? ' in a part' : ''}: ${wanted ?? 'left out'}`, () => {
    const notJudged = Array.from({ length: left }, () => scenario('harness-error'));
    const judged = { scenarios: ran.map(scenario), notJudged, partial };
    const [verdict] = partVerdicts([{ id: 'WA-X-01', level }], judged);
    assert.equal(verdict?.verdict, wanted);
  });
}
