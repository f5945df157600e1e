import type { Attachment, FileKind } from '../domain/attachment.ts';
import type { Customer } from '../domain/conversation.ts';
import type { FileType } from '../domain/file-types.ts';
import type { Policies } from '../domain/policies/index.ts';
import type { Ending } from '../domain/policies/wrap-up.ts';
import type { AgentEvent } from '../domain/policies/availability.ts';
import type { Progress } from '../domain/message.ts';
import type { Target } from '../domain/target.ts';
import type { Clock } from './clock.ts';
import type { Attendance } from './desk/attendance.ts';
import type { Files } from './files.ts';
import type { Outbox } from './outbox.ts';
import type { Store } from './store.ts';
import type { Turn } from './turns.ts';

/** A text from a customer, as the platform's webhook told it. */
export interface InboundText {
  readonly customer: Customer;
  readonly wamid: string;
  readonly text: string;
  /** ms since 1970. */
  readonly at: number;
  /** The file that came with it; the text is its caption. */
  readonly attachment?: Attachment;
  /** The platform's id of the message that it is about, and shows on: a reaction. */
  readonly about?: string;
}

export interface InboundStatus extends Progress {
  readonly wamid: string;
  /** What we gave along with the message: our own id of it. `null` where nothing came back. */
  readonly reference: string | null;
}

/** What the platform answered to a send: its id, or why not. */
export type SendResult = { readonly wamid: string } | NotSent;

export interface NotSent {
  readonly failure: string;
  /** The platform is busy and may take it later: not before so many ms, where it told how many. */
  readonly later?: { readonly ms: number | null };
}

/** The way out to the WhatsApp platform. Never rejects. */
export interface Outbound {
  /** `reference` comes back with each status (up to 512 characters): an answer may be lost, or be late. */
  sendText(to: string, text: string, reference?: string): Promise<SendResult>;
  /** Brings a file to the platform, the first of two steps (platform reference 2.6). */
  uploadFile(file: OutboundFile): Promise<{ readonly mediaId: string } | NotSent>;
  /** Sends what was brought there. */
  sendFile(to: string, file: UploadedFile, reference?: string): Promise<SendResult>;
  /** Tells that an agent has seen this message of a customer's, and with it all before. `false`: the platform did not take it. */
  markRead(wamid: string): Promise<boolean>;
  /** Asks for a link to a file, the first of two hops (platform reference 2.6). Never rejects. */
  fileLink(mediaId: string, signal: AbortSignal): Promise<FileLink | FileMissed>;
  /** Follows a link. Never rejects. */
  download(link: FileLink, limits: DownloadLimits): Promise<FileFetched | FileMissed>;
}

/** A file on its way out. */
export interface OutboundFile {
  readonly name: string;
  /** Bare. */
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** A file that the platform has, with what goes beside it. */
export interface UploadedFile {
  readonly kind: FileKind;
  readonly mediaId: string;
  readonly caption: string;
  /** Told of documents. */
  readonly fileName: string | null;
}

/** Where the platform keeps a file for the next minutes. */
export interface FileLink {
  readonly url: string;
  /** Size, where it is told. */
  readonly size: number | null;
}

export interface DownloadLimits {
  /** No more than this is read. */
  readonly bytes: number;
  readonly signal: AbortSignal;
}

export interface FileFetched {
  readonly bytes: Uint8Array;
  /** Their SHA-256 in every form in which the platform may tell it. */
  readonly digests: readonly string[];
}

/** Why there is no file. */
export interface FileMissed {
  readonly missed: string;
  /** What may help: a new link, some time, or nothing. */
  readonly helps: 'new-link' | 'time' | 'nothing';
}

/** A file that an agent picked, and what it is to WhatsApp. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: FileType;
}

export interface AgentMove {
  readonly agentId: string;
  readonly conversationId: string;
}

/** What the contact centre can be asked to do. Each throws a `Refusal` where it will not. */
export interface UseCases {
  receiveText(inbound: InboundText): void;
  receiveStatus(inbound: InboundStatus): void;
  /** Gets the file of a message from the platform, soon. */
  fetchFile(conversationId: string, messageId: string): void;
  /** An agent asks once more for a file that could not be had. */
  retryFile(agentId: string, messageId: string): void;
  /** Offers waiting conversations to whoever may take them. */
  route(): void;
  offer(conversationId: string, agentId: string, request: OfferRequest): void;
  accept(agentId: string, offerId: string): void;
  expire(offerId: string): void;
  /** With a file, the text goes beside it, or after it where it takes none. */
  send(move: AgentMove, text: string, file?: PickedFile): void;
  /** An agent has the conversation in front of them, with all that the customer wrote. */
  markRead(conversationId: string): void;
  transfer(move: AgentMove, target: Target): void;
  requestConference(move: AgentMove, target: Target): void;
  exitConference(move: AgentMove): void;
  end(move: AgentMove, ending: Ending): void;
  submitWrapUp(
    move: AgentMove,
    end: { readonly reason: string; readonly automatic: boolean },
  ): void;
  cancelCountdown(move: AgentMove): void;
  signIn(agentId: string): void;
  signOut(agentId: string): void;
  setState(agentId: string, state: string): void;
  /** Lets an event change an agent's availability as the policy says. */
  happened(agentId: string, event: AgentEvent): void;
  /** None of the agent's windows is open and connected any more. */
  goAway(agentId: string): void;
  /** One of them is again. */
  comeBack(agentId: string): void;
  /** The time to come back is over for an agent who has been away since then (ms since 1970). */
  giveUp(agentId: string, since: number): void;
  deleteAsset(): void;
  restoreAsset(): void;
  /** An administrator ends an interaction for everyone in it. */
  terminate(conversationId: string): void;
  acknowledgeTermination(move: AgentMove): void;
}

export interface OfferRequest {
  readonly purpose: 'offer' | 'transfer' | 'conference';
  readonly target: Target;
  /** The agent it comes from, who must not be offered it. */
  readonly except: string | null;
}

/** The business as agents see it. */
export interface Business {
  /** The WhatsApp number that customers write to, as shown: the source number (WA-POP-01). */
  readonly displayNumber: string;
}

/** What every use case works with. */
export interface App {
  readonly store: Store;
  readonly policies: Policies;
  readonly clock: Clock;
  readonly outbound: Outbound;
  readonly use: UseCases;
  readonly business: Business;
  readonly attendance: Attendance;
  readonly files: Files;
  readonly outbox: Outbox;
  /** Begins a download once it is its turn: many files at a time must not open as many connections. */
  downloads(turn: Turn): void;
  nextId(kind: string): string;
  /** Counts work under way, so that a test knows when all is quiet. */
  track(work: Promise<unknown>): void;
}
