import { describe } from '../domain/node-type.ts';
import { optionalText, requiredText, type Parameters } from '../domain/parameters.ts';
import { Refusal } from '../domain/refusal.ts';
import { readNewTemplate } from '../domain/templates/new-template.ts';
import { TEMPLATE_NODE, wantedTemplates } from '../domain/templates/template-node.ts';
import type { Template } from '../domain/templates/template.ts';
import { SUCCESS, type Answer } from './answer.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';
import { pageAnswer } from './page-answer.ts';

/** `GET /{waba-id}/message_templates` (reference cloud-api 2.7). */
export function listTemplates(call: GraphCall, { templates }: Platform): Answer {
  const parameters = call.parameters();
  const fields = optionalText(parameters, { name: 'fields' });
  return pageAnswer(call, wantedTemplates(templates.list(), parameters), {
    keyOf: ({ id }) => id,
    show: (rows) => rows.map((template) => describe(template, TEMPLATE_NODE, fields)),
  });
}

/** `GET /{template-id}` (reference cloud-api 2.7). */
export function getTemplate(call: GraphCall, { templates }: Platform): Answer {
  const fields = optionalText(call.parameters(), { name: 'fields' });
  return { body: describe(templateOf(call, templates), TEMPLATE_NODE, fields) };
}

/**
 * `POST /{template-id}`: another category, other components, or both. Name and language stay; what waits for its approval
 * already cannot be changed (general knowledge: no source at hand tells more than that the call exists).
 */
export function changeTemplate(call: GraphCall, { templates }: Platform): Answer {
  const template = templateOf(call, templates);
  const { name, language, format, components, status } = template;
  if (status === 'PENDING') {
    throw new Refusal(100, { details: `Template ${name} is being reviewed and cannot be edited.` });
  }
  const given = { category: template.category.toUpperCase(), components, ...call.parameters() };
  templates.change(
    template,
    readNewTemplate({ ...given, name, language, parameter_format: format }),
  );
  return SUCCESS;
}

/** The path has led here because there is one of this id. */
function templateOf({ path: [id = ''] }: GraphCall, templates: Platform['templates']): Template {
  const template = templates.find(id);
  if (template === undefined) throw new Error(`There is no template ${id}.`);
  return template;
}

/** `POST /{waba-id}/message_templates`. */
export function createTemplate(call: GraphCall, { templates }: Platform): Answer {
  const { id, status, category } = templates.create(readNewTemplate(call.parameters()));
  return { body: { id, status, category: category.toUpperCase() } };
}

/** `DELETE /{waba-id}/message_templates`: all languages of a name, or the one with an id. */
export function deleteTemplate(call: GraphCall, { templates }: Platform): Answer {
  const parameters: Parameters = call.parameters();
  const name = requiredText(parameters, { name: 'name' });
  const id = optionalText(parameters, { name: 'hsm_id' });
  if (templates.remove(name, id)) return { body: { success: true } };
  throw new Refusal(100, { details: `There is no template ${name.slice(0, 512)}.` });
}
