import type { AutoWrapUp, Reason, TransferTargets } from '../../ports/administration.ts';
import type { Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import type { ToldScreen } from './told-screen.ts';

/** The version of the driver protocol that is spoken here. */
export const protocol = 1;

/** A name that a driver gives to something it has opened. */
export type Handle = string | number;

/** Whatever a statement hands to its driver. */
export type DriverOptions = Readonly<Record<string, unknown>>;

/** What a driver must know to open a target for one scenario. */
export interface Opening {
  /** Identifies the scenario; the same whatever the order. */
  readonly scenario: string;
  /** Ms since 1970: where simulated time begins. A target on a wall clock pays no heed to it. */
  readonly now: number;
  readonly options: DriverOptions;
  /** The business's WhatsApp number, as the simulated platform plays it. */
  readonly asset: Asset;
  /** Where the simulated platform is: `http://127.0.0.1:4300/v24.0`, to be used in place of Meta's. */
  readonly graph: {
    readonly url: string;
    /** How the statement says that the target gets there. */
    readonly reachedBy?: 'setting' | 'env' | 'intercept';
    /** By `env`: what HTTPS_PROXY of the target's environment is to say. */
    readonly proxy?: string;
    /** By `env`: the certificate (PEM) of an authority that the target is to trust, as by NODE_EXTRA_CA_CERTS or SSL_CERT_FILE. */
    readonly authority?: string;
  };
}

export interface Asset {
  readonly phoneNumberId: string;
  readonly businessAccountId: string;
  /** As agents see it. */
  readonly sourceNumber: string;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
}

/** What a driver tells of a target that it has opened. What it leaves out stands in the statement. */
export interface Opened {
  readonly system: Handle;
  /** Ms since 1970, by the target's clock. */
  readonly now?: number;
  readonly webhook?: {
    readonly url: string;
    readonly appSecret?: string;
    readonly verifyToken?: string;
  };
  readonly agents?: readonly string[];
  readonly queues?: readonly string[];
  readonly wrapUpReasons?: readonly Reason[];
  readonly sourceNumber?: string;
  /** Seconds an agent has to accept a request. */
  readonly timeToAccept?: number;
  /** How many conversations an agent usually may have at a time. */
  readonly capacity?: number;
  /** It lives on when it is closed, with all that is in it: what a scenario leaves open there is ended, and what it changed is put back. */
  readonly lasting?: boolean;
}

/** What an administrator is asked to do; see the administration port. */
export type AdminAction =
  | { readonly verb: 'addAgent' | 'addQueue'; readonly name: string }
  | { readonly verb: 'staffQueue'; readonly queue: string; readonly agents: readonly string[] }
  | { readonly verb: 'setWrapUpReasons'; readonly reasons: readonly Reason[] }
  | { readonly verb: 'setTimeToAccept'; readonly seconds: number }
  | { readonly verb: 'setAutoWrapUp'; readonly setting: AutoWrapUp | null }
  | { readonly verb: 'setMasking'; readonly on: boolean }
  | { readonly verb: 'setCapacity'; readonly agent: string; readonly conversations: number }
  | { readonly verb: 'setTransferTargets'; readonly targets: TransferTargets | null }
  | { readonly verb: 'deleteAsset' | 'restoreAsset' }
  | { readonly verb: 'terminateInteraction'; readonly customerPhone: string };

/**
 * What is done with a target's virtual clock. Both are answered when nothing is under way any more but `held` calls to the platform, which
 * it does not answer before time has passed.
 */
export type ClockAction =
  | { readonly verb: 'idle'; readonly held: number }
  | { readonly verb: 'advance'; readonly ms: number; readonly held: number };

export interface ClockAnswer {
  /** Ms since 1970. */
  readonly now: number;
  /** Ms until something is due by this clock; `null` when nothing is, or nobody knows. */
  readonly next: number | null;
}

/** What a driver answers, by method. */
export interface Answers {
  readonly hello: {
    readonly protocol: number;
    readonly name: string;
    readonly version?: string;
    readonly clock: 'virtual' | 'wall';
  };
  readonly open: Opened;
  readonly signIn: { readonly desk: Handle; readonly screen?: ToldScreen };
  readonly view: DeskView;
  readonly act: Outcome & { readonly screen?: ToldScreen };
  readonly admin: Outcome;
  readonly clock: ClockAnswer;
  readonly close: unknown;
}

export type Method = keyof Answers;
