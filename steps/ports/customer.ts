/** A WhatsApp customer. Always the simulator's. */
export interface Customer {
  /** Profile name as the platform reports it. */
  readonly name: string;
  /** E.164, with the plus. */
  readonly phone: string;
  /** Sends a text; resolves when the platform has handed it to the contact centre (or failed to). */
  writes(text: string): Promise<void>;
  /** Everything that arrived on the customer's phone, oldest first. */
  received(): readonly ReceivedMessage[];
  /** Everything the customer wrote, oldest first. */
  sent(): readonly SentMessage[];
  /** Opens the chat: everything that arrived counts as read. */
  reads(): Promise<void>;
}

export interface ReceivedMessage {
  readonly id: string;
  readonly text: string;
}

export interface SentMessage {
  readonly text: string;
  /** The business has told that somebody read it. */
  readonly read: boolean;
}

/** Where customers come from. */
export interface Customers {
  /**
   * `name` replaces the persona's own name, `phone` (E.164, with the plus) their number. Each call is a new customer with a number of
   * their own.
   */
  create(options?: { readonly name?: string; readonly phone?: string }): Customer;
}
