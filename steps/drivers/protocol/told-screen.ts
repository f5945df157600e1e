/** An element by role and accessible name, as screen readers have them. A name in slashes is a regular expression. */
export interface ToldPlace {
  readonly role: string;
  readonly name?: string;
}

/** A region, and what stands in it one by one: list items where nothing else is said. */
export interface ToldRegion extends ToldPlace {
  readonly item?: ToldPlace;
}

/**
 * On which page of which browser a window is, told by its driver. deskproof then looks at the screen by itself: for accessibility, keyboard,
 * sizes and pictures, none of which a view can tell.
 */
export interface ToldScreen {
  /** Where the browser's DevTools are: `http://127.0.0.1:9222`. */
  readonly devtools: string;
  /** What DevTools call the page: its target id. */
  readonly page: string;
  /** A selector that matches while the page has something under way. */
  readonly busy?: string;
  readonly places?: {
    readonly requests?: ToldRegion;
    readonly notifications?: ToldRegion;
    /** The thread of the open conversation. */
    readonly messages?: ToldPlace;
  };
  /** What the page calls its buttons and fields, and what the documentation calls them: `{ "Hand over": "Transfer" }`. */
  readonly controls?: Readonly<Record<string, string>>;
  /** The same for dialogs and tables: `{ "Hand over": "Transfer Request" }`. */
  readonly titles?: Readonly<Record<string, string>>;
  /** Asked to act `by: "keyboard"`, the driver uses no mouse. */
  readonly keyboard?: boolean;
}
