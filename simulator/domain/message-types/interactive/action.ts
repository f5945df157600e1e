import {
  oneOf,
  optionalText,
  requiredObject,
  requiredText,
  type Parameters,
} from '../../parameters.ts';
import type { MediaReference, Offer } from '../content.ts';

/** What an action adds to a message: what can be tapped, and files of its own. */
export interface Action {
  readonly offers?: readonly Offer[];
  readonly media?: readonly MediaReference[];
}

/** Reads `interactive['action']`, or refuses. */
export type ActionReader = (action: Parameters) => Action;

/** Where every action is, for messages. */
export const ACTION = "interactive['action']";

/** An action that is called by a name of its own. */
export function named(name: string, offers?: readonly Offer[]): ActionReader {
  return (action) => {
    checkName(action, name);
    return offers === undefined ? {} : { offers };
  };
}

/** An action with a name of its own and parameters, of which those listed must be there. */
export function withParameters(
  name: string,
  required: readonly string[],
  offers?: readonly Offer[],
): ActionReader {
  return (action) => {
    const { parameters, inside } = namedParameters(action, name);
    for (const one of required) requiredText(parameters, { name: one, inside });
    return offers === undefined ? {} : { offers };
  };
}

/** The parameters of an action with a name of its own, and where they are. */
export function namedParameters(action: Parameters, name: string, place = ACTION) {
  checkName(action, name, place);
  const parameters = requiredObject(action, { name: 'parameters', inside: place });
  return { parameters, inside: `${place}['parameters']` };
}

/** An action of which no more is known than that it is there; a name, if it has one, is a text. */
export function anything(action: Parameters): Action {
  optionalText(action, { name: 'name', inside: ACTION });
  return {};
}

function checkName(action: Parameters, name: string, inside = ACTION): void {
  const place = { name: 'name', inside };
  oneOf(requiredText(action, place), [name], place);
}
