import type { Io } from '../reports/run/io.ts';
import { askedToEnd } from './asked-to-end.ts';
import { endWith } from './end-with.ts';

/** Something that runs until it is closed, and may have a webhook to verify first. */
interface Running {
  /** How that went; `null` without a webhook. Never rejects. */
  readonly handshake: Promise<object | null>;
  readonly webhook: object | null;
  close(): Promise<void>;
}

/** How something that runs is started, and what people are told of it. */
export interface Telling<T> {
  start(): Promise<T>;
  where(running: T): string;
  handshake(running: T): Promise<string>;
  readonly json: boolean;
}

/**
 * Starts it, and closes it at Ctrl+C. People are told where everything is at once, and how the handshake went when that is known; JSON
 * is one document.
 */
export async function runUntilEnded<T extends Running>(
  { stdout }: Io,
  telling: Telling<T>,
): Promise<void> {
  const ended = askedToEnd();
  const running = await telling.start();
  void tell(running, telling, stdout);
  await ended;
  await running.close();
  endWith(0);
}

async function tell<T extends Running>(
  running: T,
  telling: Telling<T>,
  stdout: Io['stdout'],
): Promise<void> {
  if (telling.json) {
    const { handshake, webhook, ...where } = running;
    const all = { ...where, webhook: webhook && { ...webhook, ...(await handshake) } };
    stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    return;
  }
  stdout.write(telling.where(running));
  stdout.write(await telling.handshake(running));
}
