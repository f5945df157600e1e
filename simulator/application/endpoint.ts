import type { BusinessProfile } from '../domain/business-profile.ts';
import type { Callbacks } from '../domain/callbacks.ts';
import type { Limits } from '../domain/limits.ts';
import type { PhoneNumber } from '../domain/phone-number-node.ts';
import type { Random } from '../domain/random.ts';
import type { Registration } from '../domain/registration.ts';
import type { Answer, FileAnswer } from './answer.ts';
import type { BlockList } from './block-list.ts';
import type { Cell } from './cell.ts';
import type { Striking } from './faults.ts';
import type { GraphCall } from './graph-call.ts';
import type { Inbound } from './inbound.ts';
import type { MediaLinks } from './media-links.ts';
import type { MediaStore } from './media-store.ts';
import type { BusinessWithApp, Clock } from './options.ts';
import type { Outbound } from './outbound.ts';
import type { QrCodes } from './qr-codes.ts';
import type { Handshake } from './subscribe.ts';
import type { TemplateStore } from './template-store.ts';
import type { Tokens } from './tokens.ts';

/** The parts of the platform that endpoints may use. */
export interface Platform {
  readonly business: BusinessWithApp;
  readonly clock: Clock;
  /** For codes that the platform makes up. */
  readonly codes: Random;
  readonly tokens: Tokens;
  readonly phoneNumber: PhoneNumber;
  readonly limits: Limits;
  readonly registration: Cell<Registration>;
  readonly profile: Cell<BusinessProfile>;
  readonly callbacks: Cell<Callbacks>;
  readonly handshake: Handshake;
  readonly blockList: BlockList;
  readonly qrCodes: QrCodes;
  readonly inbound: Inbound;
  readonly outbound: Outbound;
  readonly media: MediaStore;
  readonly links: MediaLinks;
  readonly faults: Striking;
  readonly templates: TemplateStore;
}

/** Kinds of objects a path can begin with. */
export type Node = 'phone-number' | 'business-account' | 'application' | 'media' | 'template';

/** Answers a call, or throws a Refusal. Only what has to ask the contact centre first takes its time. */
export type Answering = (
  call: GraphCall,
  platform: Platform,
) => Answer | FileAnswer | Promise<Answer>;

export interface Endpoint {
  readonly node: Node;
  /** The part after the object's id; empty for the object itself. */
  readonly edge: string;
  /** Whether one more part follows, which names a thing on the edge. */
  readonly item?: true;
  readonly method: string;
  readonly answer: Answering;
}

/** What is asked for by its whole path, and belongs to no object. */
export interface RootEndpoint {
  readonly path: string;
  readonly method: string;
  /** Whether it is answered without a token. */
  readonly open?: true;
  readonly answer: Answering;
}
