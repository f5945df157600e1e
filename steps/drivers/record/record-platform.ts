import type { Platform } from '../../ports/platform.ts';
import { doing, doingNow, type Recording } from './recording.ts';

/** The same platform; what it is made to do, and what it has seen, is put down. */
export function recordPlatform(
  bare: Platform,
  recording: Recording,
  onSample: (take: () => void) => void,
): Platform {
  const { recorder, mask } = recording;
  const deliveries = { name: 'platform: deliveries', gave: mask.plain };
  onSample(() => recorder.keep(deliveries, () => bare.deliveries()));
  const does = <T>(verb: string, args: readonly unknown[], act: () => Promise<T>) =>
    doing(recording, { name: `platform: ${verb}`, args }, act);
  return {
    misbehaves: (...args) =>
      doingNow(recording, { name: 'platform: misbehaves', args }, () => bare.misbehaves(...args)),
    forges: (...args) => does('forges', args, () => bare.forges(...args)),
    tells: (...args) => does('tells', args, () => bare.tells(...args)),
    verifies: (token) => does('verifies', [token], () => bare.verifies(token)),
    deliveries: () => recorder.now({ kind: 'look', ...deliveries }, () => bare.deliveries()),
  };
}
