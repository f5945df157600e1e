import { optionalObject, type Parameters } from '../parameters.ts';
import { Refusal } from '../refusal.ts';

/** The object that a type's own parameter holds: `image` for type image. Refuses a send that lacks it with 131008. */
export function ownObject(parameters: Parameters, type: string): Parameters {
  const own = optionalObject(parameters, { name: type });
  if (own !== undefined) return own;
  throw mandatory(type);
}

export function mandatory(type: string): Refusal {
  return new Refusal(131008, { details: `Parameter '${type}' is mandatory for type '${type}'` });
}
