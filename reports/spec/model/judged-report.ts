import type { Conformance } from '../../conformance/conformance.ts';

/** A conformance report, and the name of the file it came from where it was not made for this spec. */
export interface JudgedReport {
  readonly conformance: Conformance;
  readonly file?: string;
}
