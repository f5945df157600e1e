import type { Box } from '../../ports/screen.ts';
import type { Finding, Matcher } from '../problems.ts';

/** Something on a screen, and the screen that it is on. */
export interface Placed {
  readonly box: Box | null;
  readonly desktop: Box | null;
}

/** WA-NTF-07: it ends near the right edge, and begins right of the middle and in the upper quarter of the desktop. */
export function isTopRight(): Matcher<Placed> {
  return ({ box, desktop }): Finding | undefined => {
    if (!box || !desktop) return { expected: 'something at the top right', seen: 'nothing' };
    const [width, height] = [desktop.right - desktop.left, desktop.bottom - desktop.top];
    const isRight = box.left >= width / 2 && box.right >= width * 0.9 && box.right <= width;
    const isTop = box.top >= 0 && box.top <= height / 4;
    if (isRight && isTop) return undefined;
    return { expected: 'it at the top right of the desktop', seen: describe(box, desktop) };
  };
}

function describe(box: Box, desktop: Box): string {
  const corner = `${Math.round(box.left)}, ${Math.round(box.top)}`;
  const size = `${Math.round(desktop.right)} by ${Math.round(desktop.bottom)}`;
  return `it from ${corner} on, ending at ${Math.round(box.right)}, in a window of ${size} pixels`;
}
