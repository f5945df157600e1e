import type { Focused } from '../../../ports/screen.ts';
import { nameOf, roleOf } from './find.ts';

const dialogs = 'dialog,[role=dialog],[role=alertdialog]';

/** What has the keyboard focus; nothing where it is on the page as a whole. */
export function focused(): Focused | null {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const dialog = element.closest(dialogs);
  return {
    role: roleOf(element),
    name: nameOf(element),
    dialog: dialog ? nameOf(dialog) : null,
    visible: looksFocused(element),
  };
}

/** Whether it looks different from what it would be without the focus, in a way that can be seen. */
function looksFocused(element: Element): boolean {
  const bare = withoutFocus(element);
  element.after(bare);
  const [now, before] = [looksOf(element), looksOf(bare)];
  bare.remove();
  return now.some((look, index) => look !== before[index] && look !== '');
}

/** A twin that no style rule about focus applies to. Nothing of it is seen or heard: it is gone before anything is drawn. */
function withoutFocus(element: Element): Element {
  const bare = element.cloneNode(false) as Element;
  for (const name of ['id', 'name', 'autofocus', 'aria-live']) bare.removeAttribute(name);
  return bare;
}

/** The marks by which a focus can be shown, each empty where nobody could see it. */
function looksOf(element: Element): readonly string[] {
  const style = getComputedStyle(element);
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = style;
  const hasOutline = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  return [
    hasOutline && isSeen(outlineColor) ? `${outlineWidth} ${outlineColor}` : '',
    boxShadow === 'none' ? '' : boxShadow,
    isSeen(style.backgroundColor) ? style.backgroundColor : '',
    parseFloat(style.borderTopWidth) >= 1 ? `${style.borderTopWidth} ${style.borderTopColor}` : '',
  ];
}

/** A fourth part that is 0 makes it clear; a third one is only a colour without blue. */
function isSeen(colour: string): boolean {
  return colour !== 'transparent' && !/^rgba\(.*,\s*0\)$|\/\s*0\)$/u.test(colour);
}
