import { Untestable } from './problems.ts';

/**
 * Nothing is wrong with a contact centre that has few queues or agents, and a name that is made up would be looked for in vain.
 * @throws Untestable always, with what is needed and what there is.
 */
export function tooFew(what: 'queue' | 'agent', needed: number, known: readonly string[]): never {
  const some = `only ${known.join(', ')} ${known.length === 1 ? 'is' : 'are'} known`;
  throw new Untestable(
    `This scenario needs ${needed} ${what}${needed === 1 ? '' : 's'}, and of this target ${known.length === 0 ? 'none is known' : some}: set up more, and name them in the statement (/${what}s) or let the driver answer open with them.`,
  );
}
