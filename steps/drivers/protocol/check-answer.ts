import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { ConfigError } from '../../support/problems.ts';
import type { Answers, Method } from './messages.ts';

const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false, strictTypes: false });
ajv.addSchema(published('../../ports/desk-view.schema.json'));
ajv.addSchema(published('./driver-protocol.schema.json'));

function published(path: string): object {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as object;
}

/** Takes a driver's answer for what it must be, after looking. Throws `ConfigError` that says where it does not fit. */
export function checkAnswer<M extends Method>(method: M, answer: unknown): Answers[M] {
  const validate = validatorOf(`${method}.result`);
  if (validate(answer)) return answer as Answers[M];
  throw new ConfigError(misfit(`answer to ${method}`, validate.errors?.[0]));
}

function validatorOf(name: string): ValidateFunction {
  const validate = ajv.getSchema(`urn:deskproof:driver-protocol:1#/$defs/${name}`);
  if (validate === undefined) throw new Error(`The driver protocol has no ${name}.`);
  return validate;
}

function misfit(what: string, error: ErrorObject | undefined): string {
  const { instancePath = '', message = 'is wrong' } = error ?? {};
  const where = instancePath === '' ? '' : ` at ${instancePath}`;
  return `The driver's ${what} does not fit${where}: it ${message}.`;
}
