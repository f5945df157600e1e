import { NotRecorded } from '../../support/problems.ts';
import type { Entry } from '../recording/entry.ts';

/** Longer arguments are told by their beginning. */
const longest = 80;

/** What the recording would have had to have. */
interface Wanted {
  readonly name: string;
  readonly args?: string | undefined;
}

/** Where in the recording that is. */
interface Around {
  readonly before: Entry | undefined;
  readonly found: Entry | undefined;
}

const AGAIN = 'The suite of today needs it: record the target again.';

/** Something is looked at that was not looked at there. */
export function notAsked(name: string, before: Entry | undefined): NotRecorded {
  return new NotRecorded(`The recording does not have "${name}" ${place(before)}. ${AGAIN}`);
}

/** Something is done that was not done there. */
export function otherwise(wanted: Wanted, { before, found }: Around): NotRecorded {
  const goesOn = found ? `goes on with "${inWords(found)}"` : 'ends';
  return new NotRecorded(
    `The recording does not have "${inWords(wanted)}" ${place(before)}, where it ${goesOn}. ${AGAIN}`,
  );
}

/** The recording does not have the scenario at all. */
export function noScenario(): NotRecorded {
  return new NotRecorded(`The recording does not have this scenario. ${AGAIN}`);
}

function place(before: Entry | undefined): string {
  return before ? `after "${inWords(before)}"` : 'at the beginning';
}

function inWords({ name, args, with: own = args }: Wanted & Pick<Partial<Entry>, 'with'>): string {
  if (own === undefined || own === '[]') return name;
  const text = own.length > longest ? `${own.slice(0, longest)}…` : own;
  return `${name} ${text}`;
}
