import type { WebhookHandler } from './adapters/webhook.ts';
import type { App, Outbound, UseCases } from './application/app.ts';
import type { Desk } from './application/desk/desk.ts';
import type { Action, Outcome } from './application/desk/action.ts';
import { allTextOf } from './application/presenter/all-text.ts';
import type { DeskView } from './application/presenter/desk-view.ts';
import type { Blueprint } from './blueprint.ts';
import type { Policies } from './domain/policies/index.ts';

/** What an altered action can lean on. */
export interface Inside {
  readonly desk: Desk;
  readonly app: App;
  readonly agentId: string;
}

/** What an altered webhook can lean on. */
export interface InsideWebhook {
  readonly app: App;
  readonly appSecret: string;
}

/** One change to how the contact centre is built. */
export type Alteration = (blueprint: Blueprint) => Blueprint;

/** Replaces some of one policy; `change` gets the documented one, to lean on. */
export function withPolicy<P extends keyof Policies>(
  name: P,
  change: (documented: Policies[P]) => Partial<Policies[P]>,
): Alteration {
  return (blueprint) => {
    const documented = blueprint.policies[name];
    const policy = { ...documented, ...change(documented) };
    return { ...blueprint, policies: { ...blueprint.policies, [name]: policy } };
  };
}

/** Replaces one use case; `change` gets the original, to lean on, and the app. */
export function withUseCase<U extends keyof UseCases>(
  name: U,
  change: (original: UseCases[U], app: App) => UseCases[U],
): Alteration {
  return (blueprint) => ({
    ...blueprint,
    useCases(original, app) {
      const before = blueprint.useCases(original, app);
      return { ...before, [name]: change(before[name], app) };
    },
  });
}

/** Changes what desks show. `change` gets the true view, and the desk's agent by id. */
export function withView(
  change: (view: DeskView, app: App, agentId: string) => DeskView,
): Alteration {
  return withDesk((desk, app, agentId) => ({
    ...desk,
    view: () => withAllText(change(desk.view(), app, agentId)),
  }));
}

/** What is named to a screen reader follows what is shown. */
function withAllText(view: DeskView): DeskView {
  return { ...view, allText: allTextOf(view) };
}

/** Changes what desks do. `change` gets the action and how to carry it out for real. */
export function withAction(
  change: (action: Action, real: (action: Action) => Outcome, inside: Inside) => Outcome,
): Alteration {
  return withDesk((desk, app, agentId) => ({
    ...desk,
    act: (action) => change(action, (each) => desk.act(each), { desk, app, agentId }),
  }));
}

/** Wraps each desk as it is opened; state of a twin's own lives in the closure. */
export function withDesk(change: (desk: Desk, app: App, agentId: string) => Desk): Alteration {
  return (blueprint) => ({
    ...blueprint,
    desk: (original, app, agentId) => change(blueprint.desk(original, app, agentId), app, agentId),
  });
}

/** Answers the platform's requests in another way. `change` gets the documented way, to lean on. */
export function withWebhook(
  change: (request: Request, original: WebhookHandler, inside: InsideWebhook) => Promise<Response>,
): Alteration {
  return (blueprint) => ({
    ...blueprint,
    webhook(original, app, appSecret) {
      const before = blueprint.webhook(original, app, appSecret);
      return (request) => change(request, before, { app, appSecret });
    },
  });
}

/** Changes the way out to the platform. */
export function withOutbound(
  change: (original: Outbound, app: () => App) => Partial<Outbound>,
): Alteration {
  return (blueprint) => ({
    ...blueprint,
    outbound(original, app) {
      const before = blueprint.outbound(original, app);
      return { ...before, ...change(before, app) };
    },
  });
}

/** Several changes that make one fault together. */
export function both(...alterations: readonly Alteration[]): Alteration {
  return (blueprint) => alterations.reduce((sum, alter) => alter(sum), blueprint);
}
