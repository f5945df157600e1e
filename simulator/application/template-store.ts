import type { Content } from '../domain/message-types/content.ts';
import type { Random } from '../domain/random.ts';
import { Refusal } from '../domain/refusal.ts';
import { fillTemplate } from '../domain/templates/fill-template.ts';
import { readNewTemplate } from '../domain/templates/new-template.ts';
import type {
  Template,
  TemplateCategory,
  TemplateSeed,
  TemplateText,
} from '../domain/templates/template.ts';
import { decisionValue } from '../domain/templates/decision-value.ts';
import type { Clock } from './options.ts';
import type { News, Webhooks } from './webhooks.ts';

/** What the platform's reviewers, or its measures of quality, make of a template. */
export type Decision = Exclude<Template['status'], 'PENDING'>;

/** The templates of the business, for whoever runs the simulator. */
export interface Templates {
  /** All of them, oldest first. */
  readonly list: () => readonly Template[];
  /**
   * Approves, rejects, pauses or disables a template and tells the contact centre (`message_template_status_update`).
   * Resolves as `Webhooks.tell` does; throws a sentence when there is no such template.
   *
   * @param reason what a rejection gives: `INVALID_FORMAT`, `TAG_CONTENT_MISMATCH`, …; `NONE` unless told.
   */
  readonly decide: (
    which: Pick<Template, 'language' | 'name'>,
    decision: Decision,
    reason?: string,
  ) => Promise<void>;
}

export interface TemplateStore extends Templates {
  /** What is sent for a content: a template filled in, with its category; anything else as it is. Throws a Refusal. */
  readonly fill: (content: Content) => Filled;
  /** Adds a template that waits for its approval. Throws a Refusal when there is one of that name and language. */
  readonly create: (text: TemplateText) => Template;
  /** The one with an id. */
  readonly find: (id: string) => Template | undefined;
  /** Gives a template another text, with which it waits for its approval anew. */
  readonly change: (template: Template, text: TemplateText) => void;
  /** Removes all languages of a name, or the one with this id. False when there is none. */
  readonly remove: (name: string, id?: string) => boolean;
}

export interface Filled {
  readonly content: Content;
  readonly category?: TemplateCategory;
}

export interface TemplateParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly webhooks: Webhooks;
  readonly seeds: readonly TemplateSeed[];
}

/** Templates a business can have. Ours for memory's sake; the platform's own limit is 250 or 6,000. */
const TEMPLATES_LIMIT = 6000;

export function createTemplateStore({ random, webhooks, seeds }: TemplateParts): TemplateStore {
  let templates: readonly Template[] = [];
  const find = ({ name, language }: Pick<Template, 'language' | 'name'>) =>
    templates.find((it) => it.name === name && it.language === language);

  const add = (text: TemplateText, status: Template['status']): Template => {
    if (find(text) !== undefined) throw alreadyThere(text);
    if (templates.length >= TEMPLATES_LIMIT)
      throw new Refusal(100, { details: 'Too many templates.' });
    const template = { ...text, id: random.digits(15), status };
    templates = [...templates, template];
    return template;
  };

  const decide: Templates['decide'] = (which, decision, reason = 'NONE') => {
    const template = find(which);
    if (template === undefined) {
      throw new Error(`There is no template ${which.name} in ${which.language}.`);
    }
    templates = templates.map((it) => (it === template ? { ...it, status: decision } : it));
    return webhooks.tell(newsOf(template, decision, reason));
  };

  for (const seed of seeds) add(readSeed(seed), seed.status ?? 'APPROVED');
  return {
    list: () => templates,
    decide,
    create: (text) => add(text, 'PENDING'),
    find: (id) => templates.find((it) => it.id === id),
    change(template, text) {
      const { id } = template;
      templates = templates.map((it) => (it.id === id ? { ...text, id, status: 'PENDING' } : it));
    },
    fill(content) {
      const { template: request, body } = content;
      if (request === undefined) return { content };
      const template = sendable(find(request), request);
      return { content: fillTemplate(template, request, body), category: template.category };
    },
    remove(name, id) {
      const kept = templates.filter((it) => it.name !== name || (id ?? it.id) !== it.id);
      const removed = kept.length < templates.length;
      templates = kept;
      return removed;
    },
  };
}

function newsOf(template: Template, decision: Decision, reason: string): News {
  return {
    customer: 'templates',
    field: 'message_template_status_update',
    happened: decisionValue(template, decision, reason),
    summary: `template ${template.name} (${template.language}) is ${decision.toLowerCase()}`,
  };
}

/** Only approved templates can be sent; of those that wait or were rejected the platform does not know. */
function sendable(
  template: Template | undefined,
  { name, language }: Pick<Template, 'language' | 'name'>,
): Template {
  if (template?.status === 'PAUSED') throw new Refusal(132015);
  if (template?.status === 'DISABLED') throw new Refusal(132016);
  if (template?.status === 'APPROVED') return template;
  const which = name.slice(0, 512);
  throw new Refusal(132001, {
    details: `template name (${which}) does not exist in ${language.slice(0, 64)}`,
  });
}

function readSeed(seed: TemplateSeed): TemplateText {
  try {
    return readNewTemplate({ ...seed });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const why = error.parts.details ?? error.message;
    throw new Error(`The simulator's option templates has a mistake in ${seed.name}: ${why}`, {
      cause: error,
    });
  }
}

/** The subcode is general knowledge. */
function alreadyThere({ name, language }: TemplateText): Refusal {
  return new Refusal(100, {
    subcode: 2388024,
    details: `There is already a template ${name} in ${language}.`,
  });
}
