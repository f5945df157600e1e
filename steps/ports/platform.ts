/**
 * The WhatsApp platform's side of the wire: what a scenario makes it do, and what it has seen of the contact centre. Always the
 * simulator's.
 */
export interface Platform {
  /** Makes the platform misbehave from now on, in a way that has a name; see the simulator's list of faults. */
  readonly misbehaves: (fault: string, setting?: FaultSetting) => void;
  /** A message that looks like the platform's and was signed in some way. Resolves when it was answered, or nobody did. */
  readonly forges: (letter: Letter, signature: Signature) => Promise<void>;
  /** News of a kind that no contact centre can know yet, rightly signed, in one webhook with the letters around it. */
  readonly tells: (strange: Strange, letters: readonly Letter[]) => Promise<void>;
  /** Asks the contact centre to prove that it knows the verify token. `false`: it did not, or took another one. */
  readonly verifies: (token: 'right' | 'wrong') => Promise<boolean>;
  /** What became of each webhook, oldest first. */
  readonly deliveries: () => readonly Delivery[];
}

/** The parts of a fault's setting that scenarios use. */
export interface FaultSetting {
  /** Strikes so often, then it is off. */
  readonly times?: number;
  /** Ms that things wait. */
  readonly ms?: number;
  /** How many webhooks come together. */
  readonly size?: number;
  /** How they are packed. */
  readonly shape?: Packing;
  /** The platform's error code. */
  readonly code?: number;
  /** Whether a call is carried out though its answer is lost. */
  readonly processed?: boolean;
  readonly statuses?: readonly string[];
}

/** Several things in one webhook: each in an entry of its own, each in a change of one entry, or in one list of one change. */
export type Packing = 'entries' | 'changes' | 'elements';

/** How a forged message is signed: not at all, by somebody else, or for another content. */
export type Signature = 'missing' | 'other-key' | 'other-content';

/** A text in a customer's name. */
export interface Letter {
  readonly from: { readonly name: string; readonly phone: string };
  readonly text: string;
}

/** What is strange about a webhook: a message type, a field within a message, or a whole topic of tomorrow. */
export type Strange = 'message-type' | 'message-fields' | 'topic';

/** What became of one webhook: `received` after a 200. */
export interface Delivery {
  readonly summary: string;
  readonly state: 'under way' | 'received' | 'retrying' | 'dropped';
  /** HTTP status of each answer; 0 where none came. */
  readonly attempts: readonly { readonly status: number }[];
}
