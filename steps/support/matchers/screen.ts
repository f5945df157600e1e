import type { Focused, InWindow, Target, Violation } from '../../ports/screen.ts';
import type { Finding, Matcher } from '../problems.ts';
import { listed, say, same, unless } from './finding.ts';

/** WA-A11Y-01, WA-A11Y-02: nothing that the audit found. */
export function noBreach(scheme: string): Matcher<readonly Violation[]> {
  return (violations) =>
    unless(
      violations.length === 0,
      `no breach of WCAG in ${scheme} colours`,
      violations
        .map(({ rule, help, where }) => `${rule} (${help}) at ${listed(where.slice(0, 3))}`)
        .join('; '),
    );
}

/** WA-A11Y-03: there is something to press, and all of it is at least so wide and high, in CSS pixels. */
export function atLeast(width: number, height: number): Matcher<readonly Target[]> {
  return (targets) => {
    if (targets.length === 0) return nothingToPress;
    const small = targets.filter((each) => each.width < width || each.height < height);
    return unless(
      small.length === 0,
      `everything that can be pressed at least ${width} by ${height} pixels large`,
      small.map(describeTarget).join(', '),
    );
  };
}

const nothingToPress: Finding = { expected: 'something to press', seen: 'nothing' };

function describeTarget({ role, name, width, height }: Target): string {
  return `${role} ${say(name)} of ${size(width)} by ${size(height)}`;
}

/** To half a pixel: what is less, nobody sees, and rounding alone can make it. */
function size(pixels: number): number {
  return Math.round(pixels * 2) / 2;
}

/** WA-A11Y-17: what can be pressed, and how large it is, is what it was before. */
export function pressesLike(before: readonly Target[]): Matcher<readonly Target[]> {
  return (targets) => {
    if (before.length === 0) return nothingToPress;
    const [was, is] = [before.map(describeTarget), targets.map(describeTarget)];
    const gone = was.filter((each) => !is.includes(each));
    const added = is.filter((each) => !was.includes(each));
    const many = was.length === is.length;
    return unless(
      many && gone.length === 0 && added.length === 0,
      'the same things to press, of the same size',
      `gone: ${gone.join(', ') || 'nothing'}; new: ${added.join(', ') || 'nothing'}`,
    );
  };
}

/** WA-POP-05: all of them in the right half of the window, and the lowest one in its lowest quarter. */
export function atBottomRight(): Matcher<readonly InWindow[]> {
  return (places) => {
    const last = places.at(-1);
    const isRight = places.every(({ left, right }) => left >= 0.5 && right <= 1);
    return unless(
      last !== undefined && isRight && last.bottom > 0.75,
      'contact requests at the bottom right',
      places.map(describePlace).join('; ') || 'none',
    );
  };
}

function describePlace({ left, right, top, bottom }: InWindow): string {
  const share = (of: number) => `${Math.round(of * 100)} %`;
  return `one from ${share(left)} to ${share(right)} across and ${share(top)} to ${share(bottom)} down`;
}

/** Exactly one thing of this role and name can be pressed. */
export function oneTarget(role: string, name: string): Matcher<readonly Target[]> {
  return (targets) => {
    const found = targets.filter((each) => each.role === role && each.name === name);
    return same(`the number of ${role}s called ${say(name)}`, 1, found.length);
  };
}

/** Nothing of this role and name can be pressed, though other things can. */
export function noTarget(role: string, name: string): Matcher<readonly Target[]> {
  return (targets) => {
    if (targets.length === 0) return nothingToPress;
    const found = targets.filter((each) => each.role === role && each.name === name);
    return same(`the number of ${role}s called ${say(name)}`, 0, found.length);
  };
}

/** Where the focus is, in words. */
export function describeFocus(focused: Focused | null): string {
  if (!focused) return 'on nothing';
  const place = focused.dialog === null ? '' : ` in the dialog ${say(focused.dialog)}`;
  return `on the ${focused.role} ${say(focused.name)}${place}`;
}

/** WA-A11Y-09: in the dialog of this title, or not. */
export function focusIsIn(title: string, isIn = true): Matcher<Focused | null> {
  return (focused) =>
    unless(
      (focused?.dialog === title) === isIn,
      `the focus ${isIn ? 'in' : 'outside'} the dialog ${say(title)}`,
      describeFocus(focused),
    );
}

/** WA-A11Y-10, WA-A11Y-11: on something of this role, and of this name where one is given, outside any dialog. */
export function focusIsOn(role: string, name?: string): Matcher<Focused | null> {
  return (focused) =>
    unless(
      focused?.dialog === null &&
        focused.role === role &&
        (name === undefined || focused.name === name),
      `the focus on the ${role}${name === undefined ? '' : ` ${say(name)}`}`,
      describeFocus(focused),
    );
}
