import type { ClauseOutcome, Verdict } from '../verdicts/verdict.ts';

/** What came of judging by a recording, beside the verdicts. */
export interface Replay {
  /** Digest of the recording's manifest. */
  readonly recording: string;
  /** The recording was made with this very suite. */
  readonly sameSuite: boolean;
  /** The digest is that of the report which was written then; left out where only a part was judged again. */
  readonly sameDigest?: boolean;
  /** Clauses that were judged otherwise when it was made. */
  readonly changed: readonly {
    readonly clause: string;
    readonly recorded: ClauseOutcome;
    readonly replayed: ClauseOutcome;
  }[];
  /** The same of scenarios, by id. */
  readonly scenarios: readonly {
    readonly id: string;
    readonly recorded: Verdict;
    readonly replayed: Verdict;
  }[];
  /** Scenarios that need what was not recorded, and what that is. */
  readonly notRecorded: readonly { readonly id: string; readonly why: string }[];
}
