import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Level } from '../clauses/clause-types.ts';
import { partVerdicts } from './part-verdicts.ts';
import type { ScenarioVerdict } from './scenario-verdict.ts';
import type { Verdict } from './verdict.ts';

const scenario = (verdict: Verdict) =>
  ({ clause: 'WA-X-01', verdict, recorded: [] }) as unknown as ScenarioVerdict;

const message = 'not reached: time is up';
const unreached = { ...scenario('inconclusive'), thrown: 'NotReached', message };

interface Case {
  readonly name: string;
  readonly ran: readonly Verdict[];
  /** How many the run ended before. */
  readonly left: number;
  readonly partial?: boolean;
  readonly level?: Level;
  /** `undefined`: the clause is left out. */
  readonly wanted: string | undefined;
  readonly because?: string;
}

const waits = 'inconclusive';
const cases: readonly Case[] = [
  { name: 'all ran and passed', ran: ['pass'], left: 0, wanted: 'pass' },
  {
    ...{ name: 'one passed, one was not reached', ran: ['pass'], left: 1, wanted: waits },
    because: `1 of 2 scenarios ${message}`,
  },
  { name: 'one failed, one was not reached', ran: ['fail'], left: 1, wanted: 'fail' },
  {
    name: 'one broke, one was not reached',
    ran: ['harness-error'],
    left: 1,
    wanted: 'harness-error',
  },
  { name: 'none was reached', ran: [], left: 2, wanted: waits, because: message },
  { name: 'it has no scenario', ran: [], left: 0, wanted: 'harness-error' },
  { name: 'its scenarios lie elsewhere', ran: [], left: 0, partial: true, wanted: undefined },
  { name: 'a part of it passed', ran: ['pass'], left: 0, partial: true, wanted: 'pass' },
  {
    ...{ name: 'none was reached', ran: [], left: 1, partial: true, wanted: waits },
    because: message,
  },
  { name: 'a MAY was seen', ran: ['pass'], left: 0, level: 'MAY', wanted: 'recorded' },
  {
    ...{ name: 'a MAY was half seen', ran: ['pass'], left: 1, level: 'MAY', wanted: waits },
    because: `1 of 2 scenarios ${message}`,
  },
  {
    ...{ name: 'a MAY was seen otherwise', ran: ['fail'], left: 1, level: 'MAY', wanted: waits },
    because: `1 of 2 scenarios ${message}`,
  },
];

for (const { name, ran, left, partial = false, level = 'MUST', wanted, because } of cases) {
  test(`${name}${partial ? ' in a part' : ''}: ${wanted ?? 'left out'}`, () => {
    const scenarios = [...ran.map(scenario), ...Array.from({ length: left }, () => unreached)];
    const [one] = partVerdicts([{ id: 'WA-X-01', level }], { scenarios, partial });
    assert.deepEqual([one?.verdict, one?.because], [wanted, because]);
  });
}
