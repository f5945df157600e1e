/** What the page is told by the control API, as far as it looks at it. The OpenAPI document has all of it. */

export type Tick = 'sent' | 'delivered' | 'read' | 'failed';

export interface ChatFile {
  readonly kind: string;
  readonly type?: string;
  readonly name?: string;
  readonly bytes?: number;
  readonly path?: string;
  readonly link?: string;
}

export interface Offer {
  readonly kind: string;
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly text?: string;
}

export interface ChatMessage {
  readonly id: string;
  readonly from: 'business' | 'customer';
  readonly type: string;
  readonly text: string;
  readonly body?: unknown;
  readonly parts?: TemplateParts;
  /** Ms since 1970. */
  readonly at: number;
  readonly status: Tick;
  readonly replyTo?: string;
  readonly reactions?: { readonly business?: string; readonly customer?: string };
  readonly offers?: readonly Offer[];
  readonly files: readonly ChatFile[];
  readonly played?: boolean;
}

/** A template as it was filled in, part by part. */
export interface TemplateParts {
  readonly header?: string;
  readonly body: string;
  readonly footer?: string;
  readonly buttons?: readonly { readonly type: string; readonly text: string }[];
}

export interface Chat {
  /** Stays with the customer, whatever number they have. */
  readonly number: number;
  readonly waId: string;
  readonly phone: string;
  readonly name: string;
  readonly online: boolean;
  readonly blocked: boolean;
  readonly chatOpen: boolean;
  readonly readReceipts: boolean;
  readonly typingUntil: number;
  readonly windowUntil: number | null;
  readonly held: number;
  readonly persona: string | null;
  readonly messages: readonly ChatMessage[];
  readonly waiting: readonly { readonly type: string; readonly text: string }[];
}

export interface WireRecord {
  readonly number: number;
  readonly change: number;
  readonly at: number;
  readonly direction: 'graph' | 'webhook';
  readonly summary: string;
  readonly request: string;
  readonly response: string;
  readonly status: number;
}

/** A webhook that has not arrived. */
export interface Trouble {
  readonly summary: string;
  readonly state: 'dropped' | 'retrying' | 'under way';
  readonly attempts: readonly { readonly at: number; readonly status: number }[];
  readonly nextAt: number | null;
}

export type FaultSetting = Readonly<Record<string, unknown>>;

export interface Fault {
  readonly name: string;
  readonly story: string;
  readonly on: boolean;
  readonly share?: number;
  readonly left?: number | null;
  readonly struck: number;
  readonly setting: FaultSetting;
}

export interface Agent {
  readonly name: string;
  readonly link: string | null;
  readonly works: boolean;
}

export interface Handshake {
  readonly verified: boolean;
  readonly reason?: string;
}

export interface Setting {
  readonly business: {
    readonly name: string;
    readonly number: string;
    readonly phoneNumberId: string;
    readonly wabaId: string;
  };
  readonly graph: { readonly url: string; readonly accessToken: string };
  readonly webhook: {
    readonly url: string | null;
    readonly appSecret: string;
    readonly verifyToken: string;
  };
  readonly handshake: Handshake | null;
  readonly deskUrl: string | null;
}

/** One answer of the feed. */
export interface FeedAnswer {
  readonly run: string;
  readonly change: number;
  readonly now: number;
  readonly customers: readonly Chat[];
  readonly records: readonly WireRecord[];
  readonly next: number;
  readonly troubles: readonly Trouble[];
  readonly faults: readonly Fault[];
  readonly agents: readonly Agent[];
}
