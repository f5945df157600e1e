import type { Assembly } from '../../ports/assembly.ts';
import type { Recording } from './recording.ts';

type Told = Pick<Assembly, 'wire' | 'unexpected' | 'failures' | 'traffic'>;

/** Under this name a recording has what crossed the wire. */
export const TRAFFIC = 'traffic';

/** What a driver says by the way stands among the wire traffic, and may be about anybody. */
const BY_THE_WAY = 'the driver said: ';

/** What an assembly has to tell at the end, put down when it is asked for. */
export function recordTold(bare: Told, { recorder, mask }: Recording): Omit<Told, 'traffic'> {
  const told = toldBy(mask);
  return {
    wire: () => recorder.now({ kind: 'look', ...told.wire }, () => bare.wire()),
    unexpected: () => recorder.now({ kind: 'look', ...told.unexpected }, () => bare.unexpected()),
    failures: () => recorder.now({ kind: 'look', ...told.failures }, () => bare.failures()),
  };
}

/** The same whether anybody asks or not: it is evidence. */
export function keepTold(bare: Told, { recorder, mask }: Recording): void {
  const told = toldBy(mask);
  recorder.keep(told.unexpected, () => bare.unexpected());
  recorder.keep(told.failures, () => bare.failures());
  recorder.keep(told.wire, () => bare.wire());
  const { traffic } = bare;
  if (traffic) recorder.keep({ name: TRAFFIC, gave: mask.traffic }, () => traffic());
}

function toldBy(mask: Recording['mask']) {
  const readable = (line: string): string =>
    line.startsWith(BY_THE_WAY) ? BY_THE_WAY + mask.foreign(line.slice(BY_THE_WAY.length)) : line;
  return {
    wire: {
      name: 'wire',
      gave: (lines: ReturnType<Told['wire']>) =>
        mask.plain(lines.map(({ at, what }) => ({ at, what: readable(what) }))),
    },
    unexpected: { name: 'unexpected', gave: mask.plain },
    failures: { name: 'failures', gave: mask.plain },
  };
}
