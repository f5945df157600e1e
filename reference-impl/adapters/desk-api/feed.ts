import type { DeskView } from '../../application/presenter/desk-view.ts';
import type { Desk } from '../../application/desk/desk.ts';
import { diffPieces, piecesOf, type ViewChange } from './diff-view.ts';

/** One numbered change of one desk. */
export interface Change extends ViewChange {
  readonly type: 'change';
  /** Counts the desk's changes from 1. */
  readonly sequence: number;
  /** ms since 1970, the contact centre's time. */
  readonly now: number;
}

/** So many changes are kept for those who come back; who was away longer gets a whole view. */
const kept = 500;

/** Numbers the changes of one desk, so that whoever lost the connection can go on where they stopped. */
export interface Feed {
  readonly sequence: number;
  /** Looks at the desk; a difference becomes the next change. */
  refresh(): void;
  /** The changes after a number, oldest first; `null` when they are not there any more. */
  since(sequence: number): readonly Change[] | null;
  /** The desk as it is now. */
  view(): DeskView;
}

export function createFeed(desk: Desk, now: () => number): Feed {
  let sequence = 0;
  let last = desk.view();
  let pieces = piecesOf(last);
  let changes: Change[] = [];
  return {
    get sequence() {
      return sequence;
    },
    refresh() {
      const view = desk.view();
      // A desk gives the same view again until something happens or time passes.
      if (view === last) return;
      last = view;
      const next = piecesOf(view);
      const change = diffPieces(pieces, next);
      if (!change) return;
      pieces = next;
      sequence += 1;
      changes.push({ type: 'change', sequence, now: now(), ...change });
      if (changes.length > 2 * kept) changes = changes.slice(-kept);
    },
    since(after) {
      const missing = sequence - after;
      if (missing < 0 || missing > changes.length) return null;
      return missing === 0 ? [] : changes.slice(-missing);
    },
    view: () => desk.view(),
  };
}
