import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Api } from './api.ts';
import type { World } from './world.ts';

/** What every part of the page may use. */
export interface Sandbox {
  readonly world: World;
  readonly api: Api;
  /** Ms since 1970 by the clock of the platform. */
  readonly now: number;
  /** Carries something out; what goes wrong is told in a sentence at the bottom of the page. True when it went well. */
  readonly does: (work: () => Promise<unknown>) => Promise<boolean>;
  /** Tells something in passing. */
  readonly tell: (sentence: string) => void;
  readonly lookAround: () => Promise<void>;
}

export const SandboxContext = createContext<Sandbox | null>(null);

/** What the business is called on a phone. */
export function useBusinessName(): string {
  return useSandbox().world.setting?.business.name ?? 'Business';
}

export function useSandbox(): Sandbox {
  const sandbox = useContext(SandboxContext);
  if (sandbox === null) throw new Error('This part stands outside of the sandbox.');
  return sandbox;
}
