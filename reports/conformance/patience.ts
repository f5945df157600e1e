import type { Statement } from '../../steps/statement/index.ts';

/** How much time a target was given, where it is not exact to the second and at once. All in seconds. */
export interface Patience {
  readonly clock: 'virtual' | 'wall';
  /** How far a time that is shown may be off. */
  readonly tolerance: number;
  /** How long what must not be there was waited for. */
  readonly settle: number;
  /** What takes longer was not waited for, and is untestable. By a wall clock only. */
  readonly longestWait?: number;
}

/** What a statement asks for; `undefined` where the target is judged to the second, and at once. */
export function patienceOf({ clock, settle }: Statement): Patience | undefined {
  const { kind, toleranceSeconds: tolerance } = clock;
  if (kind === 'wall') {
    const longestWait = clock.longestWaitSeconds;
    return { clock: kind, tolerance, settle: settle.seconds, longestWait };
  }
  if (tolerance === 0 && settle.seconds === 0) return undefined;
  return { clock: kind, tolerance, settle: settle.seconds };
}

/** The same as a sentence: it stands beside every verdict, for nobody is to take one for more exact than it is. */
export function inWords({ clock, tolerance, settle, longestWait }: Patience): string {
  const waits =
    longestWait === undefined ? '' : ` What waits longer than ${longestWait} s is untestable.`;
  return `${clock} clock: times may be off by ${tolerance} s; what must not be there was waited for ${settle} s.${waits}`;
}
