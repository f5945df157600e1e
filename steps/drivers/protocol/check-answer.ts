import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ConfigError } from '../../support/problems.ts';
import type { Answers, Method } from './messages.ts';
import { misfitIn, type Misfit } from './misfit.ts';

const ajv = new Ajv2020({
  ...{ allowUnionTypes: true, strictRequired: false, strictTypes: false, verbose: true },
});
ajv.addSchema(published('../../ports/desk-view.schema.json'));
ajv.addSchema(published('./driver-protocol.schema.json'));

function published(path: string): object {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as object;
}

/** Takes a driver's answer for what it must be, after looking. Throws `ConfigError` that says whose does not fit, where, and what stands there. */
export function checkAnswer<M extends Method>(
  method: M,
  answer: unknown,
  called?: string,
): Answers[M] {
  const misfit = misfitOf(`${method}.result`, answer);
  if (misfit === undefined) return answer as Answers[M];
  const { place, sentence, value } = misfit;
  const whose = called === undefined ? "The driver's" : `The driver "${called}"'s`;
  const where = place === '' ? '' : ` at ${place}`;
  const what = `${whose} answer to ${method} does not fit${where}: ${sentence}`;
  const was = MAY_HOLD_SECRETS.includes(method) ? '' : stands(place, value);
  throw new ConfigError(`${what}${sentence.endsWith('?') ? '' : '.'}${was}`, { isOfAnswer: true });
}

/** What a driver answers to these is not shown: the sentence goes into reports. */
const MAY_HOLD_SECRETS: readonly Method[] = ['open', 'signIn'];

function stands(place: string, value: unknown): string {
  return ` ${place === '' ? 'It was' : 'There stands'}: ${shown(value)}`;
}

/** As much of it as a sentence can hold. */
function shown(value: unknown): string {
  const text = (JSON.stringify(value) as string | undefined) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)} …` : text;
}

/** In what a value is not what the protocol calls by this name; `undefined` when it is. */
export function misfitOf(name: string, value: unknown): Misfit | undefined {
  const validate = ajv.getSchema(`urn:deskproof:driver-protocol:1#/$defs/${name}`);
  if (validate === undefined) throw new Error(`The driver protocol has no ${name}.`);
  return validate(value) === true ? undefined : misfitIn(validate.errors ?? []);
}
