import { setTimeout as alarm } from 'node:timers';
import { Unreachable } from './unreachable.ts';

/** How long to wait for a target, in ms of real time, and the sentence for when that was not enough. */
export interface Patience {
  readonly ms: number;
  readonly sentence: string;
}

/** Waits for what a target was asked, but never longer than that: then it rejects with `Unreachable`. */
export async function within<T>({ ms, sentence }: Patience, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = alarm(() => reject(new Unreachable(sentence)), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
