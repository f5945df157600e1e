/** What `deskproof.yaml` says of a target, with secrets looked up, defaults filled in and all times in seconds. */
export interface Statement {
  /** The file it was read from, as a whole path. */
  readonly file: string;
  /** The folder of the file: relative paths start here, and so does the driver's command. */
  readonly folder: string;
  readonly identity: Identity;
  readonly claims: Claims;
  readonly asset: Asset;
  /** In the order in which scenarios use them; left out where the driver tells them, as the next two. */
  readonly agents?: readonly DeclaredAgent[];
  readonly queues?: readonly string[];
  /** Exactly one is the default. */
  readonly wrapUpReasons?: readonly DeclaredReason[];
  /** Left out: as the driver sets it. */
  readonly masking?: boolean;
  readonly timeouts: Timeouts;
  readonly clock: DeclaredClock;
  /** `fixtures`: agents, queues, reasons and times are as declared, and nobody can change them. */
  readonly administration: 'driver' | 'fixtures';
  readonly graph: DeclaredGraph;
  readonly driver: DeclaredDriver;
  readonly settle: Settle;
  readonly consent: Consent;
}

export interface Identity {
  readonly vendor: string;
  readonly product: string;
  readonly version: string;
  readonly contact?: string;
}

/** What the target is judged by. */
export interface Claims {
  readonly profiles: readonly string[];
  /** A feature that is not named is supported. */
  readonly features: Readonly<Record<string, Support>>;
  /** From clause id to the id of its reading; a clause that is not named keeps its default. */
  readonly interpretations: Readonly<Record<string, string>>;
  readonly variants: Variants;
}

export type Support = 'supported' | 'unsupported';

/** Ways to work that the documentation forbids or leaves out; what is not named works as documented. */
export interface Variants {
  readonly transfer?: 'at-once' | 'offered';
  readonly conference?: 'with-customer' | 'agents-only' | 'none';
  readonly sensitiveText?: 'masked' | 'blocked';
  readonly wrapUp?: 'state' | 'note' | 'none';
  readonly accept?: 'button' | 'opening' | 'automatic';
  readonly afterEnd?: 'new-conversation' | 'reopens';
}

/** The business's WhatsApp number. What is left out is told by the driver when a scenario is opened. */
export interface Asset {
  readonly phoneNumberId: string;
  readonly businessAccountId: string;
  /** As agents see it. */
  readonly sourceNumber: string;
  readonly webhookUrl?: string;
  readonly appSecret?: string;
  readonly verifyToken?: string;
  readonly accessToken?: string;
  /** WhatsApp tells business-scoped ids of customers besides their numbers, and takes them as recipients. Left out: it does not. */
  readonly userIds?: boolean;
}

export interface DeclaredAgent {
  /** As it is shown. */
  readonly name: string;
  /** Handed to the driver with signIn, by names of its own; empty where nothing is said. */
  readonly credentials: Readonly<Record<string, string>>;
}

export interface DeclaredReason {
  readonly name: string;
  readonly default: boolean;
}

export interface Timeouts {
  /** Left out where the driver tells it. */
  readonly acceptSeconds?: number;
  /** `null`: off. Left out where nothing is said. */
  readonly autoWrapUp?: { readonly seconds: number; readonly extension: boolean } | null;
}

/** `toleranceSeconds`: how far a time that is shown may be off. */
export type DeclaredClock =
  | { readonly kind: 'virtual'; readonly toleranceSeconds: number }
  | {
      readonly kind: 'wall';
      readonly toleranceSeconds: number;
      readonly longestWaitSeconds: number;
    };

/** How the contact centre reaches the simulated WhatsApp. */
export interface DeclaredGraph {
  readonly reachedBy: 'setting' | 'env' | 'intercept';
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
}

export type DeclaredDriver = DriverSettings &
  (
    | { readonly kind: 'command'; readonly command: readonly string[] }
    | { readonly kind: 'url'; readonly url: string }
  );

export interface DriverSettings {
  /** Handed to the driver as they are. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly limits: { readonly answerSeconds: number; readonly startSeconds: number };
}

/** How long what is under way may take to show, and how long to wait between two looks. */
export interface Settle {
  readonly seconds: number;
  readonly pollSeconds: number;
}

export interface Consent {
  /** Scenarios may change what all of the tenant share. */
  readonly changesTenant: boolean;
}
