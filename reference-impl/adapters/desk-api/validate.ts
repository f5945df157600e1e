import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { verbs } from './action-schema.ts';
import { ApiError } from './api-error.ts';

const ajv = new Ajv2020({ discriminator: true, strict: false });
const compiled = new WeakMap<object, ValidateFunction>();

/** The validator of a schema, compiled once however many servers use it. */
export function validatorOf(schema: object): ValidateFunction {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/** What is wrong with a body, as the refusal that says where and by which rule. */
export function malformed([first]: readonly ErrorObject[]): ApiError {
  const path = first?.instancePath ?? '';
  if (first?.keyword === 'discriminator') {
    const message = `There is no such verb. The verbs are ${verbs.join(', ')}.`;
    return new ApiError(400, { code: 'malformed', message, path: '/verb', rule: 'enum' });
  }
  const rule = first?.keyword ?? 'schema';
  const message = `The body${path === '' ? '' : ` at ${path}`} ${first?.message ?? 'does not fit'}${extra(first)}.`;
  return new ApiError(400, { code: 'malformed', message, path, rule });
}

function extra(error: ErrorObject | undefined): string {
  const name: unknown = error?.params['additionalProperty'];
  return typeof name === 'string' ? ` (${name})` : '';
}
