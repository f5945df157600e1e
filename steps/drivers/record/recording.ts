import type { Mask } from '../recording/mask.ts';
import type { Recorder } from './recorder.ts';

/** Where it is put down what an assembly is asked, and what of it may be read. */
export interface Recording {
  readonly recorder: Recorder;
  readonly mask: Mask;
  /** Notes what can be known without asking the target; called whenever something was done. */
  readonly sample: () => void;
}

/** Something that is done, by its name. */
export interface Doing<T> {
  readonly name: string;
  readonly args?: readonly unknown[];
  /** What comes of it as it may be read; left out where that is plain. */
  readonly gave?: (answer: T) => string | undefined;
}

/** Does it, and puts it down with what the scenario said in it. */
export async function doing<T>(
  { recorder, mask, sample }: Recording,
  { name, args, gave = mask.plain }: Doing<T>,
  act: () => Promise<T>,
): Promise<T> {
  const put = args && { with: () => said(mask, args) };
  try {
    return await recorder.later<T>({ kind: 'do', name, gave, ...put }, act);
  } finally {
    sample();
  }
}

/** The same for what is done at once. */
export function doingNow<T>(
  { recorder, mask, sample }: Recording,
  { name, args, gave = mask.plain }: Doing<T>,
  act: () => T,
): T {
  const put = args && { with: () => said(mask, args) };
  try {
    return recorder.now<T>({ kind: 'do', name, gave, ...put }, act);
  } finally {
    sample();
  }
}

function said(mask: Mask, args: readonly unknown[]): string | undefined {
  mask.own(args);
  return mask.asked(args);
}
