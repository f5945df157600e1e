import { comparedWith } from '../signature.ts';

/** Whose token it is; `null` for nobody's. Every token is compared, each in constant time, so that timing tells nothing. */
export function agentOf(tokens: ReadonlyMap<string, string>, given: string | null): string | null {
  const isGiven = comparedWith(given ?? '');
  let found: string | null = null;
  for (const [token, agent] of tokens) {
    if (isGiven(token)) found = agent;
  }
  return given === null || given === '' ? null : found;
}

/** The token of an `Authorization: Bearer …` header. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer +(\S+)$/iu.exec(header ?? '')?.[1] ?? null;
}
