import type { JudgedRun } from './make-conformance.ts';

/** The features that are declared absent and that clauses of this run hang on, of which not one probe is in it. */
export function unprobedIn({ moot = {}, scenarios }: Pick<JudgedRun, 'moot' | 'scenarios'>) {
  const probed = new Set(scenarios.map(({ probes }) => probes));
  const declared = Object.values(moot).flatMap((one) => one.probed ?? []);
  return [...new Set(declared)].filter((feature) => !probed.has(feature));
}
