/**
 * What can be asked of a desk that is really on a screen: accessibility, keyboard, sizes, pictures. Only a browser has it; a desk
 * without one makes a scenario about looks or accessibility untestable.
 */
export interface Screen {
  /** Looks for what breaks WCAG 2.1 A and AA in what is shown now, in one colour scheme. Empty: nothing found. */
  audit(scheme: ColourScheme): Promise<readonly Violation[]>;
  /** What has the keyboard focus; `null` when nothing in particular has. */
  focused(): Promise<Focused | null>;
  /** Presses keys as written on a keyboard: `Tab`, `Shift+Tab`, `Enter`, `Ctrl+Alt+A`. */
  press(keys: string): Promise<void>;
  /** Everything that can be clicked and is visible now, with its size in CSS pixels. */
  targets(): Promise<readonly Target[]>;
  /** Where contact requests are in the window, from the top. */
  requestPlaces(): Promise<readonly InWindow[]>;
  /** Whether the message with this text can be read now: it is in the open thread, neither scrolled out of sight nor covered. */
  inSight(text: string): Promise<boolean>;
  /** What screen readers were told unasked since the desk was opened, oldest first, with how urgently. */
  spoken(): Promise<readonly Spoken[]>;
  /** Where something is on the screen; `null` where it is not shown. */
  place(name: PlaceName): Promise<Box | null>;
  /** What a table says, row by row from its head on, cell by cell as text; `null` where no such table is shown. */
  table(name: string): Promise<readonly (readonly string[])[] | null>;
  /** From now on every action at this desk is done with the keyboard alone: Tab, arrows, Enter, Space, Escape and typing. */
  keyboardOnly(): Promise<void>;
  /** A picture of the window as PNG. */
  picture(scheme?: ColourScheme): Promise<Uint8Array>;
}

export type ColourScheme = 'light' | 'dark';

/** The whole window, or a corner of it in which things turn up. */
export type PlaceName = 'desktop' | 'requests' | 'notifications';

/** Edges in CSS pixels from the top left corner of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One rule that is broken, and where. */
export interface Violation {
  /** The rule's id, e.g. `color-contrast`. */
  readonly rule: string;
  readonly help: string;
  /** The elements concerned, as selectors or markup; for the report only. */
  readonly where: readonly string[];
}

export interface Focused {
  readonly role: string;
  readonly name: string;
  /** Name of the dialog that the focus is in, if it is in one. */
  readonly dialog: string | null;
  /** Whether a person can see where the focus is: an outline or the like that is not there without it. */
  readonly visible: boolean;
}

export interface Target {
  readonly role: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** The edges of something, in shares of the window: 0 is its left or upper edge, 1 its right or lower one. */
export interface InWindow {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Spoken {
  readonly text: string;
  readonly politeness: 'polite' | 'assertive';
}
