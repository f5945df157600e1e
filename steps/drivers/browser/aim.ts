import type { Place } from './page-map.ts';

/** What to point at: a place, inside another one or inside a handle where it must be told apart. */
export interface Aim {
  readonly place: Place;
  readonly within?: Place | string;
}

/** Where to click, in CSS pixels; or why nobody could. */
export type Point = { readonly x: number; readonly y: number } | { readonly problem: string };
