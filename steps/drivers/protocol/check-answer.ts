import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ConfigError } from '../../support/problems.ts';
import type { Answers, Method } from './messages.ts';

const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false, strictTypes: false });
ajv.addSchema(published('../../ports/desk-view.schema.json'));
ajv.addSchema(published('./driver-protocol.schema.json'));

function published(path: string): object {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as object;
}

/** Takes a driver's answer for what it must be, after looking. Throws `ConfigError` that says whose does not fit, and where. */
export function checkAnswer<M extends Method>(
  method: M,
  answer: unknown,
  called?: string,
): Answers[M] {
  const misfit = misfitOf(`${method}.result`, answer);
  if (misfit === undefined) return answer as Answers[M];
  const whose = called === undefined ? "The driver's" : `The driver "${called}"'s`;
  const was = MAY_HOLD_SECRETS.includes(method) ? '' : ` It was: ${shown(answer)}`;
  throw new ConfigError(`${whose} answer to ${method} does not fit${misfit}.${was}`);
}

/** What a driver answers to these is not shown: the sentence goes into reports. */
const MAY_HOLD_SECRETS: readonly Method[] = ['open', 'signIn'];

/** As much of it as a sentence can hold. */
function shown(answer: unknown): string {
  const text = (JSON.stringify(answer) as string | undefined) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)} …` : text;
}

/** Where a value is not what the protocol calls by this name, and how; `undefined` when it is. */
export function misfitOf(name: string, value: unknown): string | undefined {
  const validate = ajv.getSchema(`urn:deskproof:driver-protocol:1#/$defs/${name}`);
  if (validate === undefined) throw new Error(`The driver protocol has no ${name}.`);
  if (validate(value) === true) return undefined;
  const { instancePath = '', message = 'is wrong' } = validate.errors?.[0] ?? {};
  return `${instancePath === '' ? '' : ` at ${instancePath}`}: it ${message}`;
}
