import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Action } from '../../application/desk/action.ts';
import { actionSchema } from './action-schema.ts';
import { allowedVerbs } from './allowed.ts';
import { ApiError, noSuchDesk, unauthorized } from './api-error.ts';
import * as documents from './route-documents.ts';
import { agentOf, bearerOf } from './tokens.ts';
import { malformed, validatorOf } from './validate.ts';
import type { Window, Windows } from './windows.ts';

export interface RouteOptions {
  readonly windows: Windows;
  readonly tokens: ReadonlyMap<string, string>;
  readonly now: () => number;
  /** Told after each action, to bring every client up to date. */
  readonly onActed: () => void;
}

interface WithDesk {
  Params: { desk: string };
  Querystring: { allText?: string };
}

/** The HTTP side of the Desk API. Whoever asks is one agent, and finds only that agent's windows. */
export function addRoutes(app: FastifyInstance, options: RouteOptions): void {
  const { windows } = options;
  app.get('/health', { schema: documents.health }, () => ({ status: 'ok' }));
  app.post('/api/v1/desks', { schema: documents.openDesk }, (request, reply) => {
    const window = windows.open(agentOfRequest(options, request));
    return reply.code(201).send(shown(options, window, false));
  });
  app.get<WithDesk>('/api/v1/desks/:desk', { schema: documents.lookAtDesk }, (request) =>
    shown(options, windowOf(options, request), request.query.allText === '1'),
  );
  app.delete<WithDesk>('/api/v1/desks/:desk', { schema: documents.dropDesk }, (request, reply) => {
    windows.remove(windowOf(options, request));
    return reply.code(204).send();
  });
  app.post<WithDesk & { Body: unknown }>(
    '/api/v1/desks/:desk/actions',
    { schema: documents.act },
    (request) => act(options, windowOf(options, request), request.body),
  );
}

function act(options: RouteOptions, window: Window, body: unknown) {
  const validate = validatorOf(actionSchema);
  if (!validate(body)) throw malformed(validate.errors ?? []);
  const action = body as Action;
  const outcome = window.act(action);
  options.onActed();
  const { sequence } = window.feed;
  if (outcome.outcome === 'done') return { ...outcome, sequence };
  throw refusedAction(window, action, outcome.reason);
}

/** 404 for what is not on this desk, whether it is another agent's, gone or never was; 409 for what the desk's state forbids. */
function refusedAction(window: Window, action: Action, message: string): ApiError {
  const view = window.feed.view();
  const known = [...view.requests, ...view.tasks, ...view.notifications].map(({ id }) => id);
  const named = idIn(action);
  if (named !== null && !known.includes(named)) {
    return new ApiError(404, { code: 'not-found', message });
  }
  const state = { agent: view.agent.state, conversation: view.conversation?.state ?? null };
  return new ApiError(409, { code: 'refused', message, state, allowed: allowedVerbs(view) });
}

function idIn(action: Action): string | null {
  if (action.verb === 'accept') return action.request;
  if (action.verb === 'open') return action.task;
  return action.verb === 'dismiss' ? action.notification : null;
}

function shown({ now }: RouteOptions, { id, agent, feed }: Window, withText: boolean) {
  feed.refresh();
  const { allText, ...view } = feed.view();
  const text = withText ? { allText } : {};
  return { desk: id, agent, sequence: feed.sequence, now: now(), view: { ...view, ...text } };
}

function windowOf(options: RouteOptions, request: FastifyRequest<WithDesk>): Window {
  const window = options.windows.find(agentOfRequest(options, request), request.params.desk);
  if (!window) throw noSuchDesk();
  return window;
}

function agentOfRequest({ tokens }: RouteOptions, request: FastifyRequest): string {
  const agent = agentOf(tokens, bearerOf(request.headers.authorization));
  if (agent === null) throw unauthorized();
  return agent;
}
