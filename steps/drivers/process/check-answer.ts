import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { ConfigError } from '../../support/problems.ts';

const outcomeSchema = {
  type: 'object',
  required: ['outcome'],
  properties: {
    outcome: { enum: ['done', 'refused', 'unsupported'] },
    reason: { type: 'string' },
  },
  if: { properties: { outcome: { const: 'refused' } } },
  then: { required: ['reason'] },
};
const helloSchema = {
  type: 'object',
  required: ['protocol'],
  properties: { protocol: { type: 'number' } },
};
const deskSchema = {
  type: 'object',
  required: ['desk'],
  properties: { desk: { type: ['string', 'integer'] } },
};

const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false });
const validators = {
  hello: ajv.compile(helloSchema),
  open: ajv.compile(deskSchema),
  view: ajv.compile(publishedViewSchema()),
  act: ajv.compile(outcomeSchema),
};

function publishedViewSchema(): object {
  const file = new URL('../../ports/desk-view.schema.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

/** What a driver must answer, by method. */
interface Answers {
  readonly hello: { readonly protocol: number };
  /** The driver's own name for the window that it opened. */
  readonly open: { readonly desk: string | number };
  readonly view: DeskView;
  readonly act: Outcome;
}

/** Takes a driver's answer for what it must be, after looking. Throws `ConfigError` that says where it does not fit. */
export function checkAnswer<M extends keyof Answers>(method: M, answer: unknown): Answers[M] {
  const validate: ValidateFunction = validators[method];
  if (validate(answer)) return answer as Answers[M];
  const { instancePath = '', message = 'is wrong' } = validate.errors?.[0] ?? {};
  const where = instancePath === '' ? '' : ` at ${instancePath}`;
  throw new ConfigError(`The driver's answer to ${method} does not fit${where}: it ${message}.`);
}
