import { atMost, invalid, optionalText, type Parameters } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { Template } from './template.ts';

/** Which templates are asked for, and how (reference cloud-api 2.7). */
export interface TemplateQuery {
  readonly name: string | undefined;
  readonly status: string | undefined;
  readonly language: string | undefined;
  readonly category: string | undefined;
  readonly limit: number;
  readonly after: string | undefined;
  readonly fields: readonly string[];
}

/** Templates on a page unless told. Ours is the Graph API's usual number. */
const DEFAULT_LIMIT = 25;
const MOST = 1000;

const FIELDS: ReadonlyMap<string, (template: Template) => unknown> = new Map([
  ['name', (it: Template): unknown => it.name],
  ['status', (it) => it.status],
  ['language', (it) => it.language],
  ['category', (it) => it.category.toUpperCase()],
  ['components', (it) => it.components],
  ['parameter_format', (it) => it.format],
  ['quality_score', () => ({ score: 'UNKNOWN' })],
  ['rejected_reason', () => 'NONE'],
]);
const DEFAULT_FIELDS = ['name', 'status', 'language', 'category', 'components'];

export function readTemplateQuery(parameters: Parameters): TemplateQuery {
  const text = (name: string) => optionalText(parameters, { name });
  const fields = text('fields');
  if (fields !== undefined) atMost(fields, 1024, { name: 'fields' });
  return {
    name: text('name'),
    status: text('status')?.toUpperCase(),
    language: text('language'),
    category: text('category')?.toUpperCase(),
    limit: readLimit(text('limit')),
    after: text('after'),
    fields: (fields?.split(',') ?? DEFAULT_FIELDS).map((field) => field.trim()),
  };
}

/** Graph takes a limit as text in a query. */
function readLimit(limit: string | undefined): number {
  if (limit === undefined) return DEFAULT_LIMIT;
  if (/^[1-9]\d{0,8}$/.test(limit)) return Math.min(Number(limit), MOST);
  throw invalid({ name: 'limit' }, 'must be a positive number.');
}

/** A page of templates. `next`: the cursor behind which there are more. */
export interface TemplatePage {
  readonly data: readonly object[];
  readonly cursors?: { readonly before: string; readonly after: string };
  readonly next?: string;
}

export function pageOf(templates: readonly Template[], query: TemplateQuery): TemplatePage {
  const found = templates.filter((template) => matches(template, query));
  const start = query.after === undefined ? 0 : placeAfter(found, query.after);
  const page = found.slice(start, start + query.limit);
  const [first, last] = [page[0], page.at(-1)];
  const data = page.map((template) => described(template, query.fields));
  if (first === undefined || last === undefined) return { data };
  const cursors = { before: cursorOf(first), after: cursorOf(last) };
  const more = found.length > start + page.length;
  return { data, cursors, ...(more && { next: cursors.after }) };
}

function matches(template: Template, { name, status, language, category }: TemplateQuery): boolean {
  return (
    (name === undefined || template.name === name) &&
    (status === undefined || template.status === status) &&
    (language === undefined || template.language === language) &&
    (category === undefined || template.category.toUpperCase() === category)
  );
}

function cursorOf({ id }: Template): string {
  return Buffer.from(`template:${id}`).toString('base64url');
}

function placeAfter(templates: readonly Template[], cursor: string): number {
  const place = templates.findIndex((template) => cursorOf(template) === cursor);
  if (place >= 0) return place + 1;
  throw invalid({ name: 'after' }, 'is not a cursor of this list.');
}

/** The id always comes along, last. */
function described(template: Template, fields: readonly string[]): object {
  const others = fields.filter((name) => name !== 'id');
  const entries = others.map((name): [string, unknown] => {
    const field = FIELDS.get(name);
    if (field !== undefined) return [name, field(template)];
    throw new Refusal(100, {
      message: `(#100) Tried accessing nonexisting field (${name.slice(0, 64)}) on node type (WhatsAppBusinessHSM)`,
    });
  });
  return { ...Object.fromEntries(entries), id: template.id };
}
