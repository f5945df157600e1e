import type { Template, TemplateStatus } from './template.ts';

/** The `value` of a `message_template_status_update`; the id is a number there (reference cloud-api 1.10). */
export function decisionValue(template: Template, event: TemplateStatus, reason: string): object {
  return {
    event,
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
    reason,
    message_template_category: template.category.toUpperCase(),
  };
}
