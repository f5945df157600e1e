import type { BatchShape } from '../domain/webhook-batch.ts';
import type { Striking } from './faults.ts';
import type { Clock } from './options.ts';

/** Something on its way to the contact centre, as far as faults care. */
export interface Outgoing {
  /** The status it tells, if it tells one: `sent`, `delivered`, … */
  readonly status?: string;
}

export interface DispatchParts<T extends Outgoing> {
  readonly clock: Clock;
  readonly faults: Striking;
  readonly track: (work: Promise<unknown>) => void;
  /** Sends these in one request, packed so. Resolves when it was answered or has failed. */
  readonly post: (news: readonly T[], shape?: BatchShape) => Promise<void>;
  /** Is told of each that will never be sent. */
  readonly dropped: (news: T) => void;
}

/** Something waiting, and how it leaves. */
interface Held<T> {
  readonly news: T[];
  readonly shape?: BatchShape | undefined;
  readonly timer: unknown;
}

/**
 * Decides when news leaves, with what, and how often: at once, alone and once, unless a fault strikes. What waits for the
 * clock is not under way, so the promise does not wait for it.
 */
export function createDispatch<T extends Outgoing>(
  parts: DispatchParts<T>,
): (news: T) => Promise<void> {
  const { faults, dropped } = parts;
  const later = createLater(parts);
  const leave = createLeaving(parts);

  return (news) => {
    if (isSilenced(faults, news)) {
      dropped(news);
      return Promise.resolve();
    }
    const wait = waitOf(faults, news);
    if (wait === undefined) return leave(news);
    later(wait, () => leave(news));
    return Promise.resolve();
  };
}

function isSilenced(faults: Striking, { status }: Outgoing): boolean {
  if (faults.strikes('drop-webhooks') !== undefined) return true;
  return status !== undefined && faults.strikes('missing-statuses', { status }) !== undefined;
}

/** Ms to wait, or `undefined` when it may leave. */
function waitOf(faults: Striking, { status }: Outgoing): number | undefined {
  const late = status === undefined ? undefined : faults.strikes('late-statuses', { status });
  return late?.ms ?? faults.strikes('delay-webhooks')?.ms;
}

/** Joins what is to come together, and lets one that is to be overtaken wait for the next. */
function createLeaving<T extends Outgoing>(parts: DispatchParts<T>): (news: T) => Promise<void> {
  const { clock, faults } = parts;
  const later = createLater(parts);
  const send = (held: Pick<Held<T>, 'news' | 'shape'>) => sendAsOften(parts, held, later);
  let bag: Held<T> | undefined;
  let overtaken: Held<T> | undefined;

  const release = (held: Held<T> | undefined): Promise<void> => {
    if (held === undefined) return Promise.resolve();
    clock.clearTimeout(held.timer);
    if (held === bag) bag = undefined;
    if (held === overtaken) overtaken = undefined;
    return send(held);
  };
  const hold = (news: T, ms: number, shape?: BatchShape): Held<T> => {
    const held: Held<T> = { news: [news], shape, timer: later(ms, () => release(held)) };
    return held;
  };
  return (news) => {
    const together = faults.strikes('batch-webhooks');
    if (together !== undefined) {
      if (bag === undefined) bag = hold(news, together.ms ?? 0, together.shape);
      else bag.news.push(news);
      return bag.news.length >= (together.size ?? 1) ? release(bag) : Promise.resolve();
    }
    const turned = overtaken === undefined ? faults.strikes('reorder-webhooks') : undefined;
    if (turned !== undefined) {
      overtaken = hold(news, turned.ms ?? 0);
      return Promise.resolve();
    }
    const sent = send({ news: [news] });
    return overtaken === undefined ? sent : sent.then(() => release(overtaken));
  };
}

function sendAsOften<T extends Outgoing>(
  { faults, post }: DispatchParts<T>,
  { news, shape }: Pick<Held<T>, 'news' | 'shape'>,
  later: Later,
): Promise<void> {
  const twice = faults.strikes('duplicate-webhooks');
  const sent = post(news, shape);
  if (twice === undefined) return sent;
  const { ms = 0 } = twice;
  return sent.then(() => {
    if (ms === 0) return post(news, shape);
    later(ms, () => post(news, shape));
    return undefined;
  });
}

type Later = (ms: number, run: () => Promise<void>) => unknown;

/** Has something done when its time has come, and tells that it is then under way. */
function createLater<T extends Outgoing>({ clock, track }: DispatchParts<T>): Later {
  return (ms, run) =>
    clock.setTimeout(() => {
      track(run());
    }, ms);
}
