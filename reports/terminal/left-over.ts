import type { JudgedRun } from '../conformance/make-conformance.ts';
import type { Palette } from './palette.ts';
import { labelled } from './text.ts';

/** So many are shown; all stand in conformance.json. */
const most = 10;

/** What scenarios could not end or put back on a target that lives on. Empty without any. */
export function leftOverSection({ scenarios }: JudgedRun, colours: Palette): string[] {
  const all = scenarios.flatMap(({ id, leftOver = [] }) =>
    leftOver.map((what) => `${what} (after ${id})`),
  );
  if (all.length === 0) return [];
  const more = all.length > most ? [`${all.length - most} more in conformance.json`] : [];
  const heading = colours.bold('Left behind on the target: look after it before the next run');
  return ['', heading, ...[...all.slice(0, most), ...more].flatMap((one) => labelled('  ', one))];
}
