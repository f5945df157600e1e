import type { Content } from '../message-types/content.ts';
import { ownObject } from '../message-types/own-object.ts';
import {
  notOneOf,
  objectsIn,
  oneOf,
  optionalList,
  optionalText,
  requiredNumber,
  requiredObject,
  requiredText,
  type Parameters,
} from '../parameters.ts';

/** A wish to send a template; whether it fits the template is another matter (reference cloud-api 2.3). */
export interface TemplateRequest {
  readonly name: string;
  readonly language: string;
  readonly header: readonly PlacedParameter[];
  readonly body: readonly PlacedParameter[];
  readonly buttons: readonly ButtonRequest[];
}

/** A parameter, and where it stands, for messages. */
export type PlacedParameter = readonly [Parameters, string];

export interface ButtonRequest {
  /** Upper case: `URL`, `QUICK_REPLY`. */
  readonly subType: string;
  readonly index: number;
  readonly parameters: readonly PlacedParameter[];
}

const PLACE = 'template';
const PARTS = ['header', 'body', 'button'];
const POLICIES = ['deterministic'];

export function readTemplate(parameters: Parameters): Content {
  const body = ownObject(parameters, 'template');
  return { type: 'template', text: '', body, template: readTemplateRequest(body) };
}

function readTemplateRequest(body: Parameters): TemplateRequest {
  const name = requiredText(body, { name: 'name', inside: PLACE });
  const language = requiredObject(body, { name: 'language', inside: PLACE });
  const inside = `${PLACE}['language']`;
  const code = requiredText(language, { name: 'code', inside });
  const policy = { name: 'policy', inside };
  oneOf(optionalText(language, policy) ?? 'deterministic', POLICIES, policy);
  const place = { name: 'components', inside: PLACE };
  const parts = objectsIn(optionalList(body, place) ?? [], place).map(readPart);
  const of = (wanted: string) =>
    parts.filter(({ type }) => type === wanted).flatMap(({ parameters }) => parameters);
  const buttons = parts.flatMap(({ button }) => (button === undefined ? [] : [button]));
  return { name, language: code, header: of('header'), body: of('body'), buttons };
}

interface Part {
  readonly type: string;
  readonly parameters: readonly PlacedParameter[];
  readonly button?: ButtonRequest;
}

/** Types are taken in upper case too: clients write them as the template itself has them. */
function readPart([part, inside]: PlacedParameter): Part {
  const place = { name: 'type', inside };
  const type = requiredText(part, place).toLowerCase();
  if (!PARTS.includes(type)) throw notOneOf(type, PARTS, place);
  const at = { name: 'parameters', inside };
  const parameters = objectsIn(optionalList(part, at) ?? [], at);
  if (type !== 'button') return { type, parameters };
  const subType = requiredText(part, { name: 'sub_type', inside }).toUpperCase();
  const index = requiredNumber(part, { name: 'index', inside });
  return { type, parameters, button: { subType, index, parameters } };
}
