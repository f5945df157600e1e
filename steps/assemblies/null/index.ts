import type { Assembly, AssemblyOptions } from '../../ports/assembly.ts';
import { emptyDesk, fixedDesk } from '../../drivers/null-desks.ts';
import { assembleAnotherRun } from './another-run.ts';
import { assembleDeaf } from './deaf-assembly.ts';

/** Something that is no contact centre at all. It must pass no clause. */
export interface NullTarget {
  /** kebab-case, unique. */
  readonly id: string;
  readonly story: string;
  assemble(options: AssemblyOptions): Assembly;
}

const done = { outcome: 'done' } as const;
const refused = { outcome: 'refused', reason: 'No.' } as const;

/** All null targets. */
export const nullTargets: readonly NullTarget[] = [
  {
    id: 'observes-nothing',
    story: 'Every desk is there and lets everything be done, and nothing of it can be observed.',
    assemble: (options) => assembleDeaf(options, () => fixedDesk({}, done)),
  },
  {
    id: 'refuses-everything',
    story: 'Every desk is empty and refuses whatever the agent tries.',
    assemble: (options) => assembleDeaf(options, (agent) => fixedDesk(emptyDesk(agent), refused)),
  },
  {
    id: 'accepts-everything',
    story: 'Every desk is empty, says yes to whatever the agent tries, and does nothing.',
    assemble: (options) => assembleDeaf(options, (agent) => fixedDesk(emptyDesk(agent), done)),
  },
  {
    id: 'canned-recording',
    story: 'Every desk shows what a good run of the same scenario showed, with another nonce.',
    assemble: assembleAnotherRun,
  },
];
