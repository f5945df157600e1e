import type { FastifyInstance } from 'fastify';
import type { Decision } from '../../application/template-store.ts';
import { TEMPLATE_STATUSES, type Template } from '../../domain/templates/template.ts';
import { ControlError, refusable } from './control-error.ts';
import type { RouteOptions } from './routes.ts';
import * as schemas from './schemas.ts';

interface OfTemplate {
  Params: { name: string; language: string };
  Body: { decision: Decision; reason?: string };
}

const text = { type: 'string', minLength: 1 } as const;
const params = schemas.strict({ name: text, language: text }, ['name', 'language']);
const body = schemas.strict(
  {
    decision: { type: 'string', enum: TEMPLATE_STATUSES.filter((it) => it !== 'PENDING') },
    reason: { ...text, description: 'What a rejection gives: `INVALID_FORMAT`, …' },
  },
  ['decision'],
);
const template = schemas.together(
  { name: text, language: text, status: { type: 'string', enum: TEMPLATE_STATUSES } },
  ['name', 'language', 'status'],
);
const answer = { 200: schemas.list('templates', template) };

/** The platform's reviewers: they approve, reject, pause or disable what the business has written. */
export function addTemplates(app: FastifyInstance, options: RouteOptions): void {
  const all = () => ({ templates: options.simulator.templates.list().map(shown) });
  const looked = {
    summary: 'The templates of the business, and where they stand',
    response: schemas.answers(answer),
  };
  app.get('/templates', { schema: looked }, all);
  const decided = {
    summary: 'Decides on a template, and tells the contact centre. Answers with all of them.',
    ...{ params, body },
    response: schemas.answers(answer, 400, 404, 413, 415),
  };
  app.post<OfTemplate>('/templates/:name/:language', { schema: decided }, async (request) => {
    const which = request.params;
    const { decision, reason } = request.body;
    const { templates } = options.simulator;
    if (!templates.list().some((it) => isThat(it, which))) throw nothing(which);
    await refusable(() => templates.decide(which, decision, reason));
    return all();
  });
}

function isThat(template: Template, { name, language }: OfTemplate['Params']): boolean {
  return template.name === name && template.language === language;
}

function nothing({ name, language }: OfTemplate['Params']): ControlError {
  const which = `${name.slice(0, 64)} in ${language.slice(0, 64)}`;
  const message = `There is no template ${which}. GET /templates lists those there are.`;
  return new ControlError(404, { code: 'not-found', message });
}

function shown({ name, language, status }: Template) {
  return { name, language, status };
}
