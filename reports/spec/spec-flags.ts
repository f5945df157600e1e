/** What the user wrote after `deskproof spec`. */
export interface SpecFlags {
  /** Those to show; empty for all. */
  readonly profile: readonly string[];
  /** Where clauses that no report covers are judged. */
  readonly target: string;
  readonly seed: string;
  /** Conformance reports to take verdicts from. */
  readonly from: readonly string[];
  /** False after `--no-run`: what no report covers stays unjudged. */
  readonly run: boolean;
  /** Take pictures with the browser instead of those that are there. */
  readonly pictures?: boolean;
  readonly json?: boolean;
  /** Folder of the spec. */
  readonly out?: string;
  readonly debug?: boolean;
}
