import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { verbs } from './action-schema.ts';
import { ApiError } from './api-error.ts';

const ajv = new Ajv2020({ discriminator: true, strict: false });
const compiled = new WeakMap<object, ValidateFunction>();

/** The validator of a schema, compiled once a process: one server after the other uses it. */
export function validatorOf(schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/** What of a validator's error is told. */
export type Finding = Pick<ErrorObject, 'instancePath' | 'keyword' | 'params'> & {
  readonly message?: string | undefined;
};

/** What is wrong with a part of a request (`body`, `querystring`), as the refusal that says where and by which rule. */
export function malformed([first]: readonly Finding[], part: string): ApiError {
  const path = first?.instancePath ?? '';
  if (first?.keyword === 'discriminator') {
    const message = `There is no such verb. The verbs are ${verbs.join(', ')}.`;
    return new ApiError(400, { code: 'malformed', message, path: '/verb', rule: 'enum' });
  }
  const rule = first?.keyword ?? 'schema';
  const where = path === '' ? '' : ` at ${path}`;
  const message = `The ${part}${where} ${first?.message ?? 'does not fit'}${extra(first)}.`;
  return new ApiError(400, { code: 'malformed', message, path, rule });
}

function extra(error: Finding | undefined): string {
  const name: unknown = error?.params['additionalProperty'];
  return typeof name === 'string' ? ` (${name})` : '';
}
