import type { Alteration } from '../alter.ts';

/** The reference with one clause broken, on purpose and subtly. Its clause's own scenarios must fail it. */
export interface FaultyTwin {
  /** kebab-case, unique. */
  readonly id: string;
  /** The clause it breaks, e.g. `WA-TRF-08`. */
  readonly clause: string;
  /** What is wrong, in one sentence that a product owner understands. */
  readonly story: string;
  /** Wrong only in what the page shows: no assembly without a screen can catch it. Left out for all others. */
  readonly needs?: 'screen';
  readonly alter: Alteration;
}
