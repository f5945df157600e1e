import { randomBytes } from 'node:crypto';

/** An agent, and the link that signs them in on their desktop. */
export interface DeskLink {
  readonly agent: string;
  readonly link: string;
}

/** A text that nobody can guess, for URLs and headers. */
export function secret(): string {
  return randomBytes(18).toString('base64url');
}

/** A new token for each agent: who has it signs in as them. */
export function tokensFor(agents: readonly string[]): ReadonlyMap<string, string> {
  return new Map(agents.map((agent) => [secret(), agent]));
}

/** @param url where the Desk API is. */
export function linksOf(url: string, tokens: ReadonlyMap<string, string>): readonly DeskLink[] {
  return [...tokens].map(([token, agent]) => ({ agent, link: `${url}/desk/#token=${token}` }));
}
