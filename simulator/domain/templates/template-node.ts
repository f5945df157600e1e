import type { NodeType } from '../node-type.ts';
import { optionalText, type Parameters } from '../parameters.ts';
import type { Template } from './template.ts';

/** What can be asked of a template (reference cloud-api 2.7). */
export const TEMPLATE_NODE: NodeType<Template> = {
  name: 'WhatsAppBusinessHSM',
  defaults: 'name,status,language,category,components',
  fields: new Map([
    ['id', (it: Template): unknown => it.id],
    ['name', (it) => it.name],
    ['status', (it) => it.status],
    ['language', (it) => it.language],
    ['category', (it) => it.category.toUpperCase()],
    ['components', (it) => it.components],
    ['parameter_format', (it) => it.format],
    ['quality_score', () => ({ score: 'UNKNOWN' })],
    ['rejected_reason', () => 'NONE'],
  ]),
};

/** The templates that a listing asks for by name, status, language and category. */
export function wantedTemplates(
  templates: readonly Template[],
  parameters: Parameters,
): readonly Template[] {
  const wanted = (name: string) => optionalText(parameters, { name });
  const name = wanted('name');
  const status = wanted('status')?.toUpperCase();
  const language = wanted('language');
  const category = wanted('category')?.toLowerCase();
  return templates.filter(
    (it) =>
      it.name === (name ?? it.name) &&
      it.status === (status ?? it.status) &&
      it.language === (language ?? it.language) &&
      it.category === (category ?? it.category),
  );
}
