import { optionalText, requiredText, type Parameters } from '../domain/parameters.ts';
import { Refusal } from '../domain/refusal.ts';
import { readNewTemplate } from '../domain/templates/new-template.ts';
import { pageOf, readTemplateQuery } from '../domain/templates/template-page.ts';
import type { Answer } from './answer.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';

/** `GET /{waba-id}/message_templates` (reference cloud-api 2.7). */
export function listTemplates(call: GraphCall, { templates }: Platform): Answer {
  const { data, cursors, next } = pageOf(templates.list(), readTemplateQuery(call.parameters()));
  if (cursors === undefined) return { body: { data } };
  const more = next === undefined ? {} : { next: nextUrl(call, next) };
  return { body: { data, paging: { cursors, ...more } } };
}

/** The whole URL of the next page, token included: clients follow it without a header (reference cloud-api 2.7). */
function nextUrl(call: GraphCall, after: string): string {
  const { origin, version, path, token = '' } = call;
  const kept = Object.entries(call.parameters()).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const query = new URLSearchParams([
    ['access_token', token],
    ...kept.filter(([name]) => name !== 'access_token' && name !== 'after'),
    ['after', after],
  ]);
  return `${origin}/${version}/${path.join('/')}?${String(query)}`;
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
