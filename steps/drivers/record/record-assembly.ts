import type { Assembly } from '../../ports/assembly.ts';
import { recordAdministration } from './record-administration.ts';
import { recordCustomers } from './record-customers.ts';
import { recordDesks } from './record-desks.ts';
import { recordPlatform } from './record-platform.ts';
import { keepTold, recordTold } from './record-told.ts';
import { doing, type Recording } from './recording.ts';

/**
 * The same assembly, of which it is put down what it is asked and answers. Not put down are pictures, and the files that customers have at
 * hand, which are the same everywhere.
 */
export function recordAssembly(bare: Assembly, parts: Omit<Recording, 'sample'>): Assembly {
  const samples: (() => void)[] = [];
  const recording = { ...parts, sample: () => samples.forEach((take) => take()) };
  const onSample = (take: () => void): void => {
    samples.push(take);
    take();
  };
  const { recorder, mask } = recording;
  if (bare.isShared === true) recorder.keep({ name: 'is shared', gave: mask.plain }, () => true);
  return {
    ...bare,
    clock: recordClock(bare.clock, recording, onSample),
    customers: recordCustomers(bare.customers, recording, onSample),
    administration: recordAdministration(bare.administration, recording),
    platform: recordPlatform(bare.platform, recording, onSample),
    desk: recordDesks((agent) => bare.desk(agent), recording),
    // Not by the number of the attempt: a later suite may wait in another place, and it waits for the same.
    settle: (attempt, until) =>
      doing(recording, { name: 'settle' }, () => bare.settle(attempt, until)),
    ...recordTold(bare, recording),
    async close() {
      keepTold(bare, recording);
      await bare.close();
    },
  };
}

function recordClock(
  clock: Assembly['clock'],
  recording: Recording,
  onSample: (take: () => void) => void,
): Assembly['clock'] {
  const { recorder, mask } = recording;
  const now = { name: 'clock: now', gave: mask.plain };
  const keep = (name: string, value: number) =>
    recorder.keep({ name: `clock: ${name}`, gave: mask.plain }, () => value);
  onSample(() => {
    recorder.keep(now, () => clock.now());
    keep('tolerance', clock.tolerance);
    keep('overrun', clock.overrun(false));
    keep('timed overrun', clock.overrun(true));
  });
  return {
    now: () => recorder.now({ kind: 'look', ...now }, () => clock.now()),
    advance: (ms) =>
      doing(recording, { name: 'clock: advance', args: [ms] }, () => clock.advance(ms)),
    approach: (...args) =>
      doing(recording, { name: 'clock: approach', args }, () => clock.approach(...args)),
    tolerance: clock.tolerance,
    overrun(isTimed) {
      const ms = clock.overrun(isTimed);
      keep(isTimed ? 'timed overrun' : 'overrun', ms);
      return ms;
    },
  };
}
