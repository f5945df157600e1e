import { After, Before, setDefaultTimeout, Status } from '@cucumber/cucumber';
import { recordedSeed } from '../assemblies/recording/play.ts';
import './counted-steps.ts';
import { scenarioKey, scenarioSeed } from './nonce.ts';
import { mustBeSound, mustHaveProved } from './soundness.ts';
import type { DeskproofWorld } from './world.ts';

/** Longest time for one step, in ms: the first one on a screen starts a browser, and unpacks it where it is new. */
setDefaultTimeout(20_000);

const leftOverType = 'application/vnd.deskproof.left-over+json';
const evidenceType = 'application/vnd.deskproof.evidence+json';

Before(async function (this: DeskproofWorld, { pickle }) {
  const key = scenarioKey(pickle);
  const { replay, seed = 1 } = this.parameters;
  const recorded = replay === undefined ? undefined : recordedSeed(replay, key);
  await this.begin(key, recorded ?? scenarioSeed(seed, key), pickle.tags);
});

After(async function (this: DeskproofWorld, { pickle, result }) {
  if (!this.started) return;
  const { stage } = this;
  const passed = result?.status === Status.PASSED;
  try {
    if (!passed) await attachEvidence(this);
    mustBeSound(stage.assembly);
    if (passed) mustHaveProved(stage.assembly, pickle.steps, this.checksBefore);
  } finally {
    await stage.assembly.close();
    const left = stage.assembly.leftOver?.() ?? [];
    if (left.length > 0) this.attach(JSON.stringify(left), leftOverType);
  }
});

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
  world.attach(JSON.stringify({ lines: stage.story.lines(), views, wire }), evidenceType);
  await attachPictures(world);
}

/** What each desk looks like, where there is a screen. A window that is closed or stuck has no picture, and that must not hide why. */
async function attachPictures(world: DeskproofWorld): Promise<void> {
  const pictures = await world.assembly.pictures?.().catch(() => []);
  for (const picture of pictures ?? []) world.attach(Buffer.from(picture), 'image/png');
}
