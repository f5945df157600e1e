import { createKeptList } from './kept-list.ts';

/** One attempt to deliver a webhook. */
export interface Attempt {
  /** Ms since 1970. */
  readonly at: number;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly reason?: string;
}

/** The fate of one webhook: `received` after a 200, `retrying` while attempts are left, then `dropped`. */
export interface Delivery {
  readonly summary: string;
  readonly state: 'under way' | 'received' | 'retrying' | 'dropped';
  readonly attempts: readonly Attempt[];
  /** Ms since 1970 of the next attempt; `null` when there will be none. */
  readonly nextAt: number | null;
}

/** Notes an attempt that has ended; `delay` is the ms until the next, if there will be one. */
export type Note = (attempt: Attempt, delay: number | undefined) => void;

/** What became of each webhook, in the order in which they were first sent. */
export interface DeliveryLog {
  readonly open: (summary: string) => Note;
  readonly deliveries: () => readonly Delivery[];
}

/** @param keep how many are kept; all of them unless told. */
export function createDeliveryLog(keep?: number): DeliveryLog {
  const list = createKeptList<Delivery>({ keep });
  return {
    open(summary) {
      let delivery: Delivery = { summary, state: 'under way', attempts: [], nextAt: null };
      const number = list.add(delivery);
      return (attempt, delay) => {
        delivery = noted(delivery, attempt, delay);
        list.replace(number, delivery);
      };
    },
    deliveries: list.all,
  };
}

function noted(
  { summary, attempts }: Delivery,
  attempt: Attempt,
  delay: number | undefined,
): Delivery {
  const failed = delay === undefined ? 'dropped' : 'retrying';
  return {
    summary,
    attempts: [...attempts, attempt],
    state: attempt.status === 200 ? 'received' : failed,
    nextAt: attempt.status === 200 || delay === undefined ? null : attempt.at + delay,
  };
}
