import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { LawfulRef } from './absence-findings.ts';
import { checkFeatures } from './check-features.ts';
import type { Profile } from './clause-types.ts';
import { SOUND, TWIN } from './test-checked.ts';
import { clause, featureOf, setOf } from './test-fixtures.ts';

const PROBE = `@absent:transfer
Feature: No transfer
  It is looked for.

  Scenario: Nowhere
    Given an agent
    Then there is no transfer
`;

const profile: Profile = {
  ...{ id: 'core', title: 'Core', file: 'core.yaml', documents: {}, flows: {} },
  features: { transfer: 'On.', respond: 'Answers.', lift: 'Up.' },
};

interface Case {
  readonly probe?: string;
  readonly name?: string;
  readonly flow?: string;
  readonly features?: Profile['features'];
  readonly lawful?: readonly LawfulRef[];
}

/** The twin that lacks what may be absent. */
const without: LawfulRef = { id: 'without-transfer', lacks: ['transfer'] };

function found(
  context: TestContext,
  { probe = PROBE, name = 'transfer.feature', flow = SOUND, features, lawful }: Case,
): string[] {
  const known = features ?? { transfer: 'On.', respond: 'Answers.' };
  const profiles = [{ ...profile, features: known }];
  const flows = { ...featureOf(context, flow), file: 'transfer-flow.feature' };
  const own = probe === '' ? [] : [{ ...featureOf(context, probe, name), file: 'absence.feature' }];
  const clauses = { ...setOf([clause({ feature: 'respond' })]), profiles };
  const given = { clauses, features: [flows, ...own], twins: [TWIN] };
  return checkFeatures({ ...given, lawful: lawful ?? [without] }).map(({ sentence }) => sentence);
}

const only = (context: TestContext, given: Case): string => {
  const sentences = found(context, given);
  assert.equal(sentences.length, 1, sentences.join('\n'));
  return sentences[0] ?? '';
};

test('sound probes with a twin that lacks the feature have no finding', (context) => {
  assert.deepEqual(found(context, {}), []);
});

test('what may be absent needs probes, and a twin that lacks it', (context) => {
  assert.match(
    only(context, { probe: '' }),
    /declare transfer unsupported, and nothing would see/u,
  );
  assert.match(
    only(context, { lawful: [] }),
    /transfer may be absent, and no lawful twin lacks it/u,
  );
});

test('what cannot be absent needs no probes, and may have none', (context) => {
  const probe = PROBE.replaceAll('transfer', 'respond');
  const sentences = found(context, {
    probe,
    name: 'respond.feature',
    features: { respond: 'On.' },
  });
  assert.match(sentences.join(), /No target may declare respond unsupported: /u);
});

test('probes stand in a file of their name, and in no Rule', (context) => {
  assert.match(found(context, { name: 'lift.feature' }).join(), /belong in transfer\.feature/u);
  const ruled = PROBE.replace('  Scenario:', '  Rule: Any\n  Scenario:');
  assert.match(found(context, { probe: ruled }).join(), /"Any" stands among probes/u);
});

test('a probe without a Then checks nothing, as any scenario', (context) => {
  const probe = PROBE.replace('    Then there is no transfer\n', '');
  assert.match(only(context, { probe }), /"Nowhere" has no Then/u);
});

const tagged = (tag: string) =>
  SOUND.replace('    Scenario: The time runs out', `    ${tag}\n    Scenario: The time runs out`);

test('a scenario may need what may be absent, and nothing else', (context) => {
  assert.deepEqual(found(context, { flow: tagged('@needs:transfer') }), []);
  assert.match(
    only(context, { flow: tagged('@needs:transfre') }),
    /no feature transfre. Did you mean/u,
  );
  const own = found(context, { flow: tagged('@needs:respond') }).join();
  assert.match(own, /No target may declare respond unsupported/u);
  assert.match(own, /@needs:respond goes without saying/u);
});

test('the tag of a probe belongs on a Feature', (context) => {
  const flow = tagged('@absent:transfer');
  assert.match(only(context, { flow }), /@absent:transfer belongs on a Feature of its own/u);
});
