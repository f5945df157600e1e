import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Action } from '../../application/desk/action.ts';
import { allowedVerbs } from './allowed.ts';
import { ApiError, notYours, unauthorized } from './api-error.ts';
import { bareView } from './bare-view.ts';
import { sendFile } from './file-answer.ts';
import * as documents from './route-documents.ts';
import { agentOf, bearerOf } from './tokens.ts';
import type { Window, Windows } from './windows.ts';

export interface RouteOptions {
  readonly windows: Windows;
  readonly tokens: ReadonlyMap<string, string>;
  readonly now: () => number;
  /** Told when a desk may show something new, to bring every client up to date. */
  readonly onLooked: () => void;
  /** Largest file that is taken, in bytes. */
  readonly fileBytes: number;
}

interface WithDesk {
  Params: { desk: string; message: string };
  Querystring: { allText?: string; name: string; conversation?: string };
  Body: unknown;
}

const oneDesk = '/api/v1/desks/:desk';

/** The HTTP side of the Desk API. Whoever asks is one agent, and finds only that agent's windows. */
export function addRoutes(app: FastifyInstance, options: RouteOptions): void {
  const { windows } = options;
  const own = (request: FastifyRequest) => windowOf(options, request as FastifyRequest<WithDesk>);
  const onDesk = before(own);
  app.get('/health', { schema: documents.health }, () => ({ status: 'ok' }));
  app.post(
    '/api/v1/desks',
    {
      schema: documents.openDesk,
      onRequest: before((request) => agentOfRequest(options, request)),
    },
    (request, reply) => {
      const window = windows.open(agentOfRequest(options, request));
      return reply.code(201).send(shown(options, window, false));
    },
  );
  app.get<WithDesk>(oneDesk, { schema: documents.lookAtDesk, onRequest: onDesk }, (request) =>
    shown(options, own(request), request.query.allText === '1'),
  );
  app.get<WithDesk>(
    `${oneDesk}/files/:message`,
    { schema: documents.openFile, onRequest: onDesk },
    (request, reply) => {
      const file = own(request).file(request.params.message);
      if (!file) throw notYours('This file is not on your desk, or not any more.');
      return sendFile(reply, file);
    },
  );
  app.delete(oneDesk, { schema: documents.dropDesk, onRequest: onDesk }, (request, reply) => {
    windows.remove(own(request));
    return reply.code(204).send();
  });
  app.post(`${oneDesk}/actions`, { schema: documents.act, onRequest: onDesk }, (request) =>
    act(options, own(request), request.body as Action),
  );
  addAttaching(app, options, own);
}

type OwnWindow = (request: FastifyRequest) => Window;

/** Asks who it is before anything of the request is read: a stranger learns nothing, not even what is malformed. */
function before(check: (request: FastifyRequest) => unknown): onRequestHookHandler {
  return (request, _reply, done) => {
    try {
      check(request);
      done();
    } catch (problem) {
      done(problem as Error);
    }
  };
}

/** A file is sent as it is, whatever its type says: what it is goes by its name. So no parser but one that takes the bytes. */
function addAttaching(app: FastifyInstance, options: RouteOptions, own: OwnWindow): void {
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.post<WithDesk>(
      `${oneDesk}/attachment`,
      { schema: documents.attach, onRequest: before(own), bodyLimit: options.fileBytes },
      (request) => {
        const bytes = new Uint8Array((request.body as Buffer | undefined) ?? []);
        const { name, conversation } = request.query;
        const where = conversation === undefined ? {} : { conversation };
        return act(options, own(request), { verb: 'attach', name, bytes, ...where });
      },
    );
    done();
  });
}

function act(options: RouteOptions, window: Window, action: Action) {
  const outcome = window.act(action);
  options.onLooked();
  const { sequence } = window.feed;
  if (outcome.outcome === 'done') return { ...outcome, sequence };
  throw refusedAction(window, action, outcome.reason);
}

/** 404 for what is not on this desk, whether it is another agent's, gone or never was; 409 for what the desk's state forbids. */
function refusedAction(window: Window, action: Action, message: string): ApiError {
  const view = window.feed.view();
  const named = idIn(action);
  const messages = view.conversation?.messages ?? [];
  const shown = [...view.requests, ...view.tasks, ...view.notifications, ...messages];
  const known = shown.map(({ id }) => id);
  if (named !== null && !window.isAway && !known.includes(named)) return notYours(message);
  const state = { agent: view.agent.state, conversation: view.conversation?.state ?? null };
  const allowed = allowedVerbs(view, window);
  return new ApiError(409, { code: 'refused', message, state, allowed });
}

function idIn(action: Action): string | null {
  if (action.verb === 'accept') return action.request;
  if (action.verb === 'open') return action.task;
  if ('conversation' in action) return action.conversation ?? null;
  if (action.verb === 'retryFile') return action.message;
  return action.verb === 'dismiss' ? action.notification : null;
}

function shown({ now, onLooked }: RouteOptions, { id, agent, feed }: Window, withText: boolean) {
  feed.refresh();
  onLooked();
  const view = feed.view();
  const text = withText ? { allText: view.allText } : {};
  const { sequence } = feed;
  return { desk: id, agent, sequence, now: now(), view: { ...bareView(view), ...text } };
}

function windowOf(options: RouteOptions, request: FastifyRequest<WithDesk>): Window {
  const window = options.windows.find(agentOfRequest(options, request), request.params.desk);
  if (!window) throw notYours();
  return window;
}

function agentOfRequest({ tokens }: RouteOptions, { headers }: FastifyRequest): string {
  const agent = agentOf(tokens, bearerOf(headers.authorization));
  if (agent === null) throw unauthorized();
  return agent;
}
