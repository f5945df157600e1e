import type { Place } from './page-map.ts';

/** What to point at: a place, inside another one or inside a handle where it must be told apart. */
export interface Aim {
  readonly place: Place;
  readonly within?: Place | string;
}

/** Where to click, in CSS pixels; or why nobody could. */
export type Point = { readonly x: number; readonly y: number } | { readonly problem: string };

/** The next key on the way to something, or the `last` one, which presses it (`null`: to be there is all); or why nobody could. */
export type NextKey =
  { readonly key: string } | { readonly last: string | null } | { readonly problem: string };
