import type { Content, MediaReference } from '../message-types/content.ts';
import { longerThan, optionalText } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { fillButtons } from './fill-buttons.ts';
import { TEMPLATE_LIMITS } from './new-template.ts';
import { fileOf, mismatch, typeOf, wordsOf } from './parameter-values.ts';
import { filled, variablesOf } from './placeholders.ts';
import type { PlacedParameter, TemplateRequest } from './template-request.ts';
import type { Template } from './template.ts';

/**
 * What reaches the phone of a template and its parameters, or the Refusal for parameters that do not fit it (132000,
 * 132005, 132012). The text is what a person reads from top to bottom: header, body and footer.
 *
 * @param body the object of the send, as it came.
 */
export function fillTemplate(template: Template, request: TemplateRequest, body: unknown): Content {
  checkPlayed(template);
  const { media = [], text: header } = fillHeader(template, request.header);
  const main = fillText(template, 'body', request.body);
  const { offers } = fillButtons(template, request);
  const lines = [header, main, template.footer ?? ''].filter((line) => line !== '');
  return {
    type: 'template',
    text: lines.join('\n'),
    body,
    ...(media.length > 0 && { media }),
    ...(offers.length > 0 && { offers }),
    parts: {
      ...(header !== '' && { header }),
      body: main,
      ...(template.footer !== undefined && { footer: template.footer }),
      buttons: template.buttons.map(({ type, text }) => ({ type, text: text || words(type) })),
    },
  };
}

/** What stands on a button that was given no words of its own. */
function words(type: string): string {
  return type === 'OTP' || type === 'COPY_CODE' ? 'Copy code' : type;
}

/** Of some templates we keep the text without being able to show it. */
function checkPlayed({ name, unplayed: [first] }: Template): void {
  if (first === undefined) return;
  throw new Refusal(132012, {
    details: `Template ${name} has a component of type ${first.slice(0, 64)}.`,
    unexpected: `this simulator plays no templates with ${first.slice(0, 64)}; it plays header, body, footer and buttons`,
  });
}

interface Header {
  readonly text: string;
  readonly media?: readonly MediaReference[];
}

function fillHeader(template: Template, given: readonly PlacedParameter[]): Header {
  const { header } = template;
  if (header === undefined) {
    checkCount('header', given.length, 0);
    return { text: '' };
  }
  if (header.format === 'TEXT') return { text: fillText(template, 'header', given) };
  const [parameter] = given;
  if (parameter === undefined) throw mismatch('header', header.format, 'UNKNOWN');
  checkCount('header', given.length, 1);
  if (header.format === 'LOCATION') {
    if (typeOf(parameter) !== 'location') throw mismatch('header', 'LOCATION', typeOf(parameter));
    return { text: '' };
  }
  const kinds = { DOCUMENT: 'document', IMAGE: 'image', VIDEO: 'video' } as const;
  return { text: '', media: [fileOf(parameter, kinds[header.format])] };
}

function fillText(
  template: Template,
  part: 'body' | 'header',
  given: readonly PlacedParameter[],
): string {
  const text = part === 'body' ? template.body : (template.header?.text ?? '');
  const variables = variablesOf(text);
  checkCount(part, given.length, variables.length);
  const names = template.format === 'NAMED' ? given.map(nameOf) : variables;
  const values = new Map(given.map((one, index) => [names[index] ?? '', wordsOf(one, part)]));
  if (variables.some((name) => !values.has(name))) throw unnamed(part, variables);
  const result = filled(text, values);
  if (!longerThan(result, TEMPLATE_LIMITS[part])) return result;
  throw new Refusal(132005, { details: `${part}: the text is too long with its parameters.` });
}

function nameOf([parameter, inside]: PlacedParameter): string {
  const name = optionalText(parameter, { name: 'parameter_name', inside }) ?? '';
  if (name !== '') return name;
  throw new Refusal(100, { details: 'Parameter name is missing or empty' });
}

function unnamed(part: string, variables: readonly string[]): Refusal {
  return new Refusal(100, {
    details: `${part}: the parameters are called ${variables.join(', ')}.`,
  });
}

function checkCount(part: string, given: number, expected: number): void {
  if (given === expected) return;
  throw new Refusal(132000, {
    details: `${part}: number of localizable_params (${String(given)}) does not match the expected number of params (${String(expected)})`,
  });
}
