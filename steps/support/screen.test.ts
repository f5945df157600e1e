import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assembly } from '../ports/assembly.ts';
import type { Desk } from '../ports/desk.ts';
import { createPerson } from './person.ts';
import { Untestable } from './problems.ts';
import { createStage } from './stage.ts';

test('a desk that is on no screen is untestable where one is asked for', async () => {
  const desk: Partial<Desk> = {};
  const clock = { now: () => 0, advance: () => Promise.resolve() };
  const assembly = { clock, desk: () => Promise.resolve(desk) } as unknown as Assembly;
  const person = createPerson(createStage(assembly), 'Agent', 'the agent');
  await assert.rejects(() => person.screen(), Untestable);
});
