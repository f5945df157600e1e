import type { CustomerFile, CustomerMessage, SendOptions } from '../domain/customer-message.ts';
import type { Phone, Received, Written } from '../domain/phone.ts';
import type { CustomerOptions } from './options.ts';

/** A person with WhatsApp who may write to the business. */
export interface Customer {
  readonly name: string;
  /** E.164 with the plus. */
  readonly phone: string;
  /** The number as the platform writes it: digits. */
  readonly waId: string;
  /** The business-scoped user id, where there are such; another after a change of number. */
  readonly userId: string | undefined;
  /**
   * Sends a text of 1 to 65,536 characters. Resolves when the contact centre has answered the webhook, or the first attempt
   * has failed; at once while offline, for then it leaves with `comesOnline`. Rejects with a sentence for a text that
   * cannot be sent, and while the business is blocked.
   */
  writes(text: string, options?: SendOptions): Promise<void>;
  /** The same for a message of any kind. Rejects also when a tap or a reaction is about nothing that is in the chat. */
  sends(message: CustomerMessage, options?: SendOptions): Promise<void>;
  /**
   * Takes another number, E.164 with the plus, or one of the simulator's choice. Resolves when the contact centre was told;
   * rejects with a sentence while the phone is offline, or when the number can't be had.
   */
  changesNumber(phone?: string): Promise<void>;
  /**
   * Puts a text or a caption in other words, up to 15 minutes after it was sent; `revokes` takes a message back, up to 2 days.
   * Resolve when the contact centre was told, which it is in full on a Coexistence number only; reject with a sentence.
   */
  edits(id: string, text: string): Promise<void>;
  revokes(id: string): Promise<void>;
  /** What arrived, oldest first: the latest 2,000 messages. */
  received(): readonly Received[];
  /** How many have arrived ever. */
  arrivals(): number;
  /** The file of a message that arrived, as it was uploaded; `undefined` where it has none, or the platform keeps it no more. */
  opens(id: string): CustomerFile | undefined;
  /** What the customer wrote, oldest first, the latest 2,000; `read` once the business marked it as read. */
  sent(): readonly Written[];
  /** Looks into the chat: everything that arrived counts as read. Resolves when the contact centre was told. */
  reads(): Promise<void>;
  /**
   * Plays a voice note that arrived, and so reads the chat. Resolves when the contact centre was told; rejects with a
   * sentence when there is no such voice note.
   */
  plays(id: string): Promise<void>;
  /** Keeps the chat on the screen: reads what is there, and what arrives is read at once. */
  opensChat(): Promise<void>;
  leavesChat(): void;
  /** True while the business shows as typing. */
  seesTyping(): boolean;
  goesOffline(): void;
  /** What was held back arrives, and what was written offline leaves. Resolves when the contact centre was told. */
  comesOnline(): Promise<void>;
  /** Nothing the business sends arrives any more. */
  blocks(): void;
  unblocks(): void;
  /** Whether the business learns from now on what was read. */
  sharesReceipts(shares: boolean): void;
  /** How the phone stands; what is in the chat is told by `received` and `sent`. */
  state(): CustomerState;
}

/** A customer's phone apart from the messages on it. */
export interface CustomerState extends Pick<
  Phone,
  'blocked' | 'chatOpen' | 'drafts' | 'lastWroteAt' | 'online' | 'readReceipts' | 'typingUntil'
> {
  /** How many messages wait at the platform until the phone is back online. */
  readonly held: number;
}

export interface Customers {
  /** Each call is a new person with a number of their own. Throws a sentence when the options can't be met. */
  readonly create: (options?: CustomerOptions) => Customer;
  /** Everyone who was created, in that order. */
  readonly list: () => readonly Customer[];
  /** The one with a WhatsApp id, digits. */
  readonly find: (waId: string) => Customer | undefined;
}
