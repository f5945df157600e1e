import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { LabError } from './lab-error.ts';

// `verbose`: an error says which verbs there would have been.
const ajv = new Ajv2020({ discriminator: true, strict: false, verbose: true });
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
type Finding = Partial<Pick<ErrorObject, 'instancePath' | 'keyword' | 'message' | 'params'>> & {
  readonly parentSchema?: unknown;
};

/** What is wrong with a part of a request (`body`), as the refusal that says where. */
export function malformed([first]: readonly Finding[], part: string): LabError {
  if (first?.keyword === 'discriminator') return noSuchVerb(first);
  const path = first?.instancePath ?? '';
  const where = path === '' ? '' : ` at ${path}`;
  const extra: unknown = first?.params?.['additionalProperty'];
  const which = typeof extra === 'string' ? ` (${extra})` : '';
  const what = `The ${part}${where} ${first?.message ?? 'does not fit'}${which}.`;
  return new LabError(400, what, path);
}

interface Verbs {
  readonly oneOf?: readonly {
    readonly properties: { readonly verb: { readonly const: string } };
  }[];
}

function noSuchVerb({ parentSchema }: Finding): LabError {
  const verbs = ((parentSchema ?? {}) as Verbs).oneOf ?? [];
  const names = verbs.map(({ properties }) => properties.verb.const);
  return new LabError(400, `There is no such verb. The verbs are ${names.join(', ')}.`, '/verb');
}
