import {
  invalid,
  longerThan,
  objectsIn,
  oneOf,
  optionalText,
  requiredList,
  requiredText,
  type Parameters,
} from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { TemplateButton, TemplateCategory, TemplateHeader, TemplateText } from './template.ts';

const NAME = /^[a-z0-9_]{1,512}$/;
const LANGUAGE = /^[a-z]{2,3}(?:_[A-Z]{2,3})?$/;
const CATEGORIES = ['AUTHENTICATION', 'MARKETING', 'UTILITY'];
const FORMATS = ['NAMED', 'POSITIONAL'];
const HEADERS: readonly TemplateHeader['format'][] = [
  ...(['DOCUMENT', 'IMAGE', 'LOCATION', 'TEXT', 'VIDEO'] as const),
];
const PLAYED = ['BODY', 'BUTTONS', 'FOOTER', 'HEADER'];
const BUTTONS_LIMIT = 10;

/** Characters of the texts of a template. */
export const TEMPLATE_LIMITS = { body: 1024, button: 25, footer: 60, header: 60 } as const;

/** What an authentication template says, whose text is the platform's own and not its author's. */
const CODE_TEXT = 'Your verification code is {{1}}.';

/** Reads the parameters of the call that creates a template, or refuses (reference cloud-api 2.7). */
export function readNewTemplate(parameters: Parameters): TemplateText {
  const name = requiredText(parameters, { name: 'name' });
  if (!NAME.test(name)) {
    throw invalid({ name: 'name' }, 'must be lower-case letters, digits and underscores.');
  }
  const language = requiredText(parameters, { name: 'language' });
  if (!LANGUAGE.test(language)) throw invalid({ name: 'language' }, 'is not a language code.');
  const category = requiredText(parameters, { name: 'category' });
  oneOf(category, CATEGORIES, { name: 'category' });
  const format = { name: 'parameter_format' };
  const named = (optionalText(parameters, format) ?? 'POSITIONAL').toUpperCase();
  oneOf(named, FORMATS, format);
  return {
    name,
    language,
    category: category.toLowerCase() as TemplateCategory,
    format: named as TemplateText['format'],
    ...readParts(parameters, category === 'AUTHENTICATION'),
  };
}

type Parts = Pick<
  TemplateText,
  'body' | 'buttons' | 'components' | 'footer' | 'header' | 'unplayed'
>;

function readParts(parameters: Parameters, authentication: boolean): Parts {
  const place = { name: 'components' };
  const parts = objectsIn(requiredList(parameters, place), place).map(([part, inside]) => ({
    part,
    inside,
    type: requiredText(part, { name: 'type', inside }).toUpperCase(),
  }));
  const find = (wanted: string) => parts.find(({ type }) => type === wanted);
  const [header, body, footer, buttons] = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS'].map(find);
  if (body === undefined) throw new Refusal(100, { details: 'A template needs a BODY component.' });
  const fixed = authentication ? CODE_TEXT : undefined;
  return {
    components: parts.map(({ part }) => part),
    ...(header && { header: readHeader(header.part, header.inside) }),
    body: fixed ?? limited(body.part, { inside: body.inside, limit: TEMPLATE_LIMITS.body }),
    ...(footer &&
      !authentication && {
        footer: limited(footer.part, { inside: footer.inside, limit: TEMPLATE_LIMITS.footer }),
      }),
    buttons: buttons === undefined ? [] : readButtons(buttons.part, buttons.inside),
    unplayed: parts.map(({ type }) => type).filter((type) => !PLAYED.includes(type)),
  };
}

function readHeader(part: Parameters, inside: string): TemplateHeader {
  const place = { name: 'format', inside };
  const written = requiredText(part, place).toUpperCase();
  const format = HEADERS.find((one) => one === written);
  if (format === undefined) throw invalid(place, `must be one of {${HEADERS.join(', ')}}.`);
  if (format !== 'TEXT') return { format, text: '' };
  return { format, text: limited(part, { inside, limit: TEMPLATE_LIMITS.header }) };
}

function readButtons(part: Parameters, inside: string): readonly TemplateButton[] {
  const place = { name: 'buttons', inside };
  const list = requiredList(part, place);
  if (list.length > BUTTONS_LIMIT) throw invalid(place, 'must have at most 10 elements.');
  return objectsIn(list, place).map(([button, at]) => {
    const type = requiredText(button, { name: 'type', inside: at }).toUpperCase();
    const text = optionalText(button, { name: 'text', inside: at }) ?? '';
    if (longerThan(text, TEMPLATE_LIMITS.button)) {
      throw invalid({ name: 'text', inside: at }, 'must be at most 25 characters long.');
    }
    return { type, text, url: optionalText(button, { name: 'url', inside: at }) ?? '' };
  });
}

function limited(
  part: Parameters,
  { inside, limit }: { readonly inside: string; readonly limit: number },
): string {
  const place = { name: 'text', inside };
  const text = requiredText(part, place);
  if (!longerThan(text, limit)) return text;
  throw invalid(place, `must be at most ${String(limit)} characters long.`);
}
