import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { ControlError } from './control-error.ts';

/** Bodies are taken as they are; in an address all is text, so numbers there are read from it. */
const ajv = new Ajv2020({ strict: false });
const reading = new Ajv2020({ strict: false, coerceTypes: true, useDefaults: true });

const compiled = new WeakMap<object, ValidateFunction>();

/** The validator of a schema for a part of a request, compiled once a process. */
export function validatorOf(schema: object, part: string | undefined): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const validate = (part === 'body' ? ajv : reading).compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/** What of a validator's error is told. */
export type Finding = Pick<ErrorObject, 'instancePath' | 'keyword' | 'params'> & {
  readonly message?: string | undefined;
};

/** What is wrong with a part of a request (`body`, `querystring`): where, and by which rule. */
export function malformed([first]: readonly Finding[], part: string): ControlError {
  const path = first?.instancePath ?? '';
  const where = path === '' ? '' : ` at ${path}`;
  const what = `The ${part}${where} ${first?.message ?? 'does not fit'}${extra(first)}.`;
  const rule = first?.keyword ?? 'schema';
  return new ControlError(400, { code: 'malformed', message: what, path, rule });
}

function extra(finding: Finding | undefined): string {
  const { additionalProperty: unknown, allowedValues: allowed } = finding?.params ?? {};
  if (typeof unknown === 'string') return ` (${unknown})`;
  return Array.isArray(allowed) ? `: ${allowed.join(', ')}` : '';
}
