import type { FastifyInstance } from 'fastify';
import { agents } from './chat-schemas.ts';
import { ControlError } from './control-error.ts';
import type { RouteContext } from './routes.ts';
import * as schemas from './schemas.ts';

/** The agents of a contact centre that stands beside the simulator. */
export interface Workforce {
  readonly list: () => readonly KnownAgent[];
  /** Has an agent work by themselves, or lets them be. */
  readonly setWork: (name: string, works: boolean) => void;
}

export interface KnownAgent {
  readonly name: string;
  /** The page of their desktop; `null` where nobody knows it. */
  readonly link: string | null;
  readonly works: boolean;
}

interface OfAgent {
  Params: { name: string };
  Body: { works: boolean };
}

/** Agents as the control API tells of them; none where the simulator stands alone. */
export function allAgents({ workforce }: Pick<RouteContext, 'workforce'>) {
  return { agents: workforce?.list() ?? [] };
}

/** Agents who work by themselves, where there is a contact centre beside the simulator. */
export function addAgents(app: FastifyInstance, context: RouteContext): void {
  const looked = {
    summary: 'The agents who are known here, and who of them works by themselves',
    response: schemas.answers({ 200: agents }),
  };
  app.get('/agents', { schema: looked }, () => allAgents(context));
  const set = {
    summary: 'Has an agent work by themselves, or lets them be',
    params: schemas.strict({ name: { type: 'string' } }, ['name']),
    body: schemas.strict({ works: { type: 'boolean' } }, ['works']),
    response: schemas.answers({ 200: agents }, 400, 404, 413, 415),
  };
  app.put<OfAgent>('/agents/:name', { schema: set }, ({ params: { name }, body }) => {
    if (!allAgents(context).agents.some((agent) => agent.name === name)) throw nobody(name);
    context.workforce?.setWork(name, body.works);
    return allAgents(context);
  });
}

function nobody(name: string): ControlError {
  const message = `There is no agent ${name.slice(0, 64)}. GET /agents lists those there are.`;
  return new ControlError(404, { code: 'not-found', message });
}
