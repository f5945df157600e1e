import type { FileKind } from '../../ports/view.ts';

/** An element as a person finds it: by role and accessible name. A name in slashes is a regular expression. */
export interface Place {
  readonly role: string;
  readonly name?: string;
}

/**
 * Where a desktop shows what, and with which words: all that the browser driver knows of a page. Another desktop is another map.
 *
 * `label` fields name a value that stands beside its name (`Queue: Billing`, the name possibly for screen readers only), `terms` name a
 * description list's terms.
 */
export interface PageMap {
  /** Matches while the page has something under way; left out where a page does not tell. */
  readonly busy?: string;
  /** On the screen whenever the desktop is: without it, that something is not there tells nothing. */
  readonly frame: Place;
  /** Where the page says why an action was refused. */
  readonly refusals: Place;
  readonly agent: {
    readonly region: Place;
    /** The groups are the state and its reason. */
    readonly state: Place;
    readonly states: Place;
    readonly stateSearch: Place;
    readonly timer: Place;
    readonly idleTimer: Place;
    readonly signIn: Place;
    readonly signOut: Place;
    readonly labels: Readonly<Record<'name' | 'choices' | 'connection', string>>;
  };
  readonly requests: {
    readonly region: Place;
    readonly item: Place;
    readonly timer: Place;
    readonly accept: Place;
    readonly acceptAll: Place;
    readonly purposes: Readonly<Record<string, 'offer' | 'transfer' | 'conference'>>;
    readonly terms: Readonly<
      Record<'customerName' | 'customerPhone' | 'sourceNumber' | 'queueName', string>
    >;
    readonly prompt: Place;
  };
  readonly tasks: {
    readonly region: Place;
    readonly timer: Place;
    readonly accept: Place;
    readonly labels: Readonly<Record<'preview' | 'queueName' | 'state' | 'unread', string>>;
  };
  readonly pane: {
    readonly region: Place;
    readonly timer: Place;
    readonly wrapUpTimer: Place;
    readonly participants: Place;
    readonly controls: Place;
    readonly thread: Place;
    readonly compose: Place;
    readonly send: Place;
    /** Opens the browser's own choice of a file. */
    readonly attach: Place;
    /** The file that goes with the next Send. */
    readonly attached: Place;
    readonly labels: Readonly<
      Record<'state' | 'queueName' | 'agentName' | 'date' | 'counter', string>
    >;
    /** What a message's accessible name begins with. */
    readonly from: Readonly<Record<'customer' | 'agent' | 'system', string>>;
    readonly messageLabels: Readonly<Record<'author' | 'status', string>>;
    readonly file: {
      /** Kinds by what the figure is called that shows a file. */
      readonly kinds: Readonly<Record<string, FileKind>>;
      readonly labels: Readonly<Record<'name' | 'problem', string>>;
      /** Saves it. */
      readonly download: Place;
    };
    readonly buttons: Readonly<
      Record<'transfer' | 'conference' | 'end' | 'endConference' | 'exitConference', Place>
    >;
  };
  readonly details: { readonly region: Place };
  readonly contactHistory: {
    readonly region: Place;
    /** The agents stand in one text, parted by commas. */
    readonly labels: Readonly<Record<'agents' | 'reason' | 'preview', string>>;
  };
  readonly dialog: {
    readonly frame: Place;
    /** One that turns up by itself. */
    readonly notice: Place;
    /** Kinds by title; any other title is a question. */
    readonly kinds: Readonly<
      Record<string, 'transfer-request' | 'conference-request' | 'wrap-up-reasons' | 'terminated'>
    >;
    readonly submit: Place;
    readonly confirm: Place;
    readonly cancel: Place;
    readonly refresh: Place;
    readonly cancelCountdown: Place;
    readonly countdown: Place;
    readonly timer: Place;
    readonly search: Place;
    readonly queue: Place;
    readonly agent: Place;
    readonly labels: Readonly<Record<'state' | 'note', string>>;
  };
  readonly notifications: { readonly region: Place; readonly dismiss: Place };
  readonly notificationCenter: {
    readonly region: Place;
    /** The group says so when notifications are silent. */
    readonly bell: Place;
  };
  readonly announcements: Place;
  readonly history: {
    readonly region: Place;
    readonly labels: Readonly<Record<'customerName' | 'reason' | 'connected', string>>;
  };
}
