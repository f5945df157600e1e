import type { DescribedTarget } from './target.ts';

/** In seconds: whoever has as long to accept may have all the time that a scenario wants to give them. */
const longToAccept = 32;

type Refusing = Pick<
  DescribedTarget,
  'administration' | 'changesTenant' | 'masking' | 'autoWrapUp' | 'timeToAccept'
>;

/**
 * Why a scenario that changes what all of the tenant share need not be tried: a sentence. `undefined` where it may, or where it has to be
 * tried to know: some of what scenarios set may be so already, of which no target is asked to change anything.
 */
export function tenantRefusal(target: Refusing): string | undefined {
  if (mayBeSetAlready(target)) return undefined;
  if (target.administration === 'fixtures') {
    return 'This target is not administered: nobody can change what all of the tenant share.';
  }
  if (target.changesTenant) return undefined;
  return 'The statement does not consent to changes of what all of the tenant share, so its driver is not asked to make them (/consent/changesTenant).';
}

function mayBeSetAlready({ masking, autoWrapUp, timeToAccept }: Refusing): boolean {
  const isLong = timeToAccept === undefined || timeToAccept >= longToAccept;
  return masking === false || Boolean(autoWrapUp) || isLong;
}
