/** An answer on its way to a customer. */
export interface Letter {
  readonly conversationId: string;
  readonly messageId: string;
  /** How often the platform has put it off so far. */
  readonly delays: number;
}

/**
 * Answers that the platform has not taken yet, by customer (WhatsApp id), first one first. They leave one after the other, so that
 * one that has to wait is not overtaken.
 */
export type Outbox = Map<string, readonly Letter[]>;
