import type { Administration } from '../ports/administration.ts';
import type { Story } from './story.ts';

type Setting = {
  [Verb in keyof Administration]: Administration[Verb] extends (...args: never[]) => Promise<void>
    ? Verb
    : never;
}[keyof Administration];

/** Every verb that changes something: none can be forgotten. */
const settings: Readonly<Record<Setting, true>> = {
  ...{ addAgent: true, addQueue: true, staffQueue: true, setCapacity: true },
  ...{ setWrapUpReasons: true, setTimeToAccept: true, setAutoWrapUp: true, setMasking: true },
  ...{ setTransferTargets: true, deleteAsset: true, restoreAsset: true },
  terminateInteraction: true,
};

/** The same administration, whose settings become part of the scenario's story. */
export function notedAdministration(bare: Administration, story: Story): Administration {
  const verbs = Object.keys(settings) as Setting[];
  const noted = Object.fromEntries(
    verbs.map((verb) => [verb, (...args: unknown[]) => noting(bare, { verb, args }, story)]),
  );
  return { ...bare, ...noted };
}

async function noting(
  bare: Administration,
  { verb, args }: { readonly verb: Setting; readonly args: readonly unknown[] },
  story: Story,
): Promise<void> {
  const since = story.now();
  const words = ['the administrator:', verb, ...args.map((arg) => JSON.stringify(arg))].join(' ');
  try {
    await (bare[verb] as (...given: readonly unknown[]) => Promise<void>)(...args);
    story.note(`${words} → done`, since);
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    story.note(`${words} → not done: ${why}`, since);
    throw problem;
  }
}
