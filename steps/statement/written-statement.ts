import type { Asset, Consent, DeclaredGraph, Identity, Support, Variants } from './statement.ts';

/** A statement as it stands in the file, when `statement.schema.json` has nothing against it. Times are in seconds. */
export interface WrittenStatement {
  readonly deskproof: 1;
  readonly identity: Identity;
  readonly claims: {
    readonly profiles: readonly string[];
    readonly features?: Readonly<Record<string, Support>>;
    readonly interpretations?: Readonly<Record<string, string>>;
    readonly variants?: Variants;
  };
  readonly asset: Omit<Asset, SecretName> & Partial<Readonly<Record<SecretName, FromEnvironment>>>;
  readonly agents?: readonly WrittenAgent[];
  readonly queues?: readonly string[];
  readonly wrapUpReasons?: readonly { readonly name: string; readonly default?: boolean }[];
  readonly masking?: 'on' | 'off';
  readonly timeouts?: {
    readonly accept?: number;
    readonly autoWrapUp?: 'off' | { readonly seconds: number; readonly extension: boolean };
  };
  readonly clock:
    | { readonly kind: 'virtual'; readonly tolerance?: number; readonly longestWait?: number }
    | { readonly kind: 'wall'; readonly tolerance?: number; readonly longestWait: number };
  readonly administration?: 'driver' | 'fixtures';
  readonly graph?: Partial<DeclaredGraph>;
  readonly driver: WrittenDriver;
  readonly settle?: { readonly seconds?: number; readonly poll?: number };
  readonly consent?: Partial<Consent>;
}

/** The fields of the asset that are secrets. */
export const SECRET_NAMES = ['appSecret', 'verifyToken', 'accessToken'] as const;
export type SecretName = (typeof SECRET_NAMES)[number];

/** The name of the environment variable that holds it. */
export interface FromEnvironment {
  readonly env: string;
}

export interface WrittenAgent {
  readonly name: string;
  readonly credentials?: Readonly<Record<string, string | FromEnvironment>>;
}

/** Has exactly one of `command` and `url`. */
export interface WrittenDriver {
  readonly command?: readonly string[];
  readonly url?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly limits?: { readonly answer?: number; readonly start?: number };
}
