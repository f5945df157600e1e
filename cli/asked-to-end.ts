import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/**
 * Resolves at Ctrl+C and when this process is told to end.
 *
 * @param withStdin also when standard input ends: whoever started this and is gone, however it came about, takes it along.
 */
export async function askedToEnd(withStdin = false): Promise<void> {
  const signals = [once(process, 'SIGINT'), once(process, 'SIGTERM')];
  await Promise.race(withStdin ? [...signals, inputOver()] : signals);
}

/** An input that breaks is over as well. What is said there is not listened to. */
async function inputOver(): Promise<void> {
  const over = finished(process.stdin, { writable: false }).catch(() => undefined);
  process.stdin.resume();
  await over;
}
