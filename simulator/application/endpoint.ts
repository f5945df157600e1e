import type { PhoneNumber } from '../domain/phone-number-node.ts';
import type { Answer, FileAnswer } from './answer.ts';
import type { GraphCall } from './graph-call.ts';
import type { Inbound } from './inbound.ts';
import type { MediaLinks } from './media-links.ts';
import type { MediaStore } from './media-store.ts';
import type { Outbound } from './outbound.ts';
import type { TemplateStore } from './template-store.ts';

/** The parts of the platform that endpoints may use. */
export interface Platform {
  readonly phoneNumber: PhoneNumber;
  readonly inbound: Inbound;
  readonly outbound: Outbound;
  readonly media: MediaStore;
  readonly links: MediaLinks;
  readonly templates: TemplateStore;
}

/** Kinds of objects a path can begin with. */
export type Node = 'phone-number' | 'business-account' | 'media';

/** Answers a call, or throws a Refusal. */
export type Answering = (call: GraphCall, platform: Platform) => Answer | FileAnswer;

export interface Endpoint {
  readonly node: Node;
  /** The part after the object's id; empty for the object itself. */
  readonly edge: string;
  readonly method: string;
  readonly answer: Answering;
}

/** What is asked for by its whole path, and belongs to no object. */
export interface RootEndpoint {
  readonly path: string;
  readonly method: string;
  readonly answer: Answering;
}
