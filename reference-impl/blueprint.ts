import type { App, Outbound, UseCases } from './application/app.ts';
import type { WebhookHandler } from './adapters/webhook.ts';
import type { Desk } from './application/desk/desk.ts';
import { documentedPolicies, type Policies } from './domain/policies/index.ts';

/**
 * How a contact centre is built: its policies, and what is wrapped around its ports. The reference uses it as it is; a twin changes
 * one thing in it.
 */
export interface Blueprint {
  readonly policies: Policies;
  /** Wraps the use cases; called once, with the unchanged ones. */
  useCases(original: UseCases, app: App): UseCases;
  /** Wraps each desk that is opened. */
  desk(original: Desk, app: App, agentId: string): Desk;
  /** Wraps the way out to the platform. */
  outbound(original: Outbound, app: () => App): Outbound;
  /** Wraps the platform's way in; `appSecret` is the key of its signatures. */
  webhook(original: WebhookHandler, app: App, appSecret: string): WebhookHandler;
  /** Whether the platform that it is put on tells business-scoped ids of customers (platform reference 1.9). */
  readonly userIds: boolean;
  /** What the agent desktop's page gets beside its own. */
  readonly page: PageExtras;
}

/** Both empty, as documented. */
export interface PageExtras {
  /** CSS after the page's own. */
  readonly style: string;
  /** JavaScript that runs before the page's own. */
  readonly script: string;
}

/** The contact centre as the documentation has it. */
export const documentedBlueprint: Blueprint = {
  policies: documentedPolicies,
  useCases: (original) => original,
  desk: (original) => original,
  outbound: (original) => original,
  webhook: (original) => original,
  userIds: false,
  page: { style: '', script: '' },
};
