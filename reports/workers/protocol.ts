import type { KnownList } from '../known/known-list.ts';
import type { RunRequest } from '../run/run-request.ts';

/** What a worker is asked to judge: its part of a run, with reports in a folder of its own. */
export interface WorkerTask {
  /** Folder of the package. */
  readonly root: string;
  /** For the reports of this part. */
  readonly folder: string;
  /** With the shard that it is. */
  readonly request: RunRequest;
  /** SHOULD clauses count like MUST clauses. */
  readonly strict: boolean;
  /** Failures on a screen are run once more for a trace. */
  readonly trace: boolean;
  readonly record: boolean;
  /** Digest and scenarios of the report whose failures alone are run again. */
  readonly last?: { readonly digest: string; readonly ids: readonly string[] };
  /** When the whole run began, in milliseconds since 1970: a budget counts from then. */
  readonly begun: number;
  /** A file that is there once `--bail` has ended the run. */
  readonly stopFile: string;
  /** Failures that do not count for `--bail`. */
  readonly known?: KnownList;
}

/** What a worker is told: to judge a part, or to end early what it judges. */
export type WorkerOrder =
  { readonly kind: 'judge'; readonly task: WorkerTask } | { readonly kind: 'interrupt' };

/**
 * What a worker says: a scenario has ended, one counts for `--bail`, its part is judged and written, it could not be, or no worker can judge
 * this target beside others.
 */
export type WorkerMessage =
  | { readonly kind: 'scenario' }
  | { readonly kind: 'failure' }
  | { readonly kind: 'judged'; readonly unrecorded?: string }
  | { readonly kind: 'broken'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string };
