import { After, Before, Status } from '@cucumber/cucumber';
import './counted-steps.ts';
import { scenarioKey, scenarioSeed } from './nonce.ts';
import { NoCheckRan, UnexpectedRequest } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

const evidenceType = 'application/vnd.deskproof.evidence+json';

Before(async function (this: DeskproofWorld, { pickle }) {
  const key = scenarioKey(pickle);
  await this.begin(key, scenarioSeed(this.parameters.seed ?? 1, key));
});

After(async function (this: DeskproofWorld, { pickle, result }) {
  if (!this.started) return;
  const { stage } = this;
  try {
    if (result?.status === Status.PASSED) mustHaveProved(this, pickle.steps);
    else await attachEvidence(this);
  } finally {
    await stage.assembly.close();
  }
});

/** Every Then must have looked at something, or the scenario proves less than it says. */
function mustHaveProved(
  { stage, checksBefore }: DeskproofWorld,
  steps: readonly { readonly text: string; readonly type?: string }[],
): void {
  const empty = steps.find(
    ({ type }, i) => type === 'Outcome' && checksBefore[i] === checksBefore[i + 1],
  );
  if (empty)
    throw new NoCheckRan(`Nothing was looked at in "${empty.text}", so it proves nothing.`);
  const strange = stage.assembly.unexpected();
  if (strange.length > 0) {
    throw new UnexpectedRequest(
      `The simulator was asked what nobody should: ${strange.join('; ')}`,
    );
  }
}

/** What led there: the story, what each desk shows now, and the wire. */
async function attachEvidence(world: DeskproofWorld): Promise<void> {
  const { stage } = world;
  const views = await Promise.all(
    world.people.map(async (person) => ({
      agent: person.role,
      view: await person.view().catch((problem: unknown) => String(problem)),
    })),
  );
  const wire = stage.assembly.wire();
  world.attach(JSON.stringify({ lines: stage.story, views, wire }), evidenceType);
}
