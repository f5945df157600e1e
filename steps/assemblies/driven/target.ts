import type { AutoWrapUp, Reason } from '../../ports/administration.ts';
import type { Pace } from './paced-time.ts';

/** What a statement says of a target, as far as putting it together needs. The driver may tell more, and what it tells counts. */
export interface DescribedTarget {
  readonly asset: {
    readonly phoneNumberId?: string;
    readonly businessAccountId?: string;
    /** As agents see it. */
    readonly sourceNumber?: string;
    readonly webhookUrl?: string;
    readonly appSecret?: string;
    readonly verifyToken?: string;
    readonly accessToken?: string;
    /** Customers have business-scoped ids besides their numbers. */
    readonly userIds?: boolean;
  };
  readonly agents: readonly {
    readonly name: string;
    readonly credentials?: Readonly<Record<string, string>>;
  }[];
  readonly queues: readonly string[];
  readonly wrapUpReasons: readonly Reason[];
  readonly masking?: boolean;
  /** Seconds. */
  readonly timeToAccept?: number;
  /** `null`: there is none. */
  readonly autoWrapUp?: AutoWrapUp | null;
  /** Who sets the target up: its driver, or nobody: then it stays as it is described. */
  readonly administration: 'driver' | 'fixtures';
  /** Whether its driver may be asked to change what all of the tenant share. */
  readonly changesTenant: boolean;
  /** `wall`: its time goes by itself. */
  readonly clock: 'virtual' | 'wall';
  readonly pace: Pace;
  /** How it reaches the simulated WhatsApp (left out: by a setting), and where that listens. */
  readonly graph: {
    readonly reachedBy?: 'setting' | 'env' | 'intercept';
    readonly host: string;
    readonly port: number;
  };
}
