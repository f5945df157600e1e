import {
  invalid,
  oneOf,
  optionalText,
  present,
  requiredText,
  type Parameters,
} from '../../parameters.ts';
import { Refusal } from '../../refusal.ts';
import { lengthWithin, type Bounds } from '../limits.ts';
import { isWebAddress } from '../media-reference.ts';
import { namedParameters, type Action } from './action.ts';

const DISPLAY_TEXT: Bounds = [1, 20];
const FLOW_CTA: Bounds = [1, 30];
const FLOW_ACTIONS = ['navigate', 'data_exchange'];

/** A button that opens a page (reference cloud-api 2.3). */
export function readLinkButton(action: Parameters): Action {
  const { parameters, inside } = namedParameters(action, 'cta_url');
  readLink(parameters, inside);
  return {};
}

/** The label and the address of such a button; the cards of a carousel have them too. */
export function readLink(parameters: Parameters, inside: string): void {
  const text = present(parameters, { name: 'display_text', inside });
  lengthWithin(text, 'Display text', DISPLAY_TEXT);
  const place = { name: 'url', inside };
  const url = requiredText(parameters, place);
  if (!isWebAddress(url)) throw invalid(place, 'is not a valid URI.');
}

/** A button that opens a form; the flow itself is not played, only what its customer sends back (reference cloud-api 2.3). */
export function readFlow(action: Parameters): Action {
  const { parameters, inside } = namedParameters(action, 'flow');
  const version = { name: 'flow_message_version', inside };
  oneOf(requiredText(parameters, version), ['3'], version);
  lengthWithin(present(parameters, { name: 'flow_cta', inside }), 'Flow CTA', FLOW_CTA);
  const id = optionalText(parameters, { name: 'flow_id', inside });
  const name = optionalText(parameters, { name: 'flow_name', inside });
  if ((id === undefined) === (name === undefined)) {
    throw new Refusal(100, {
      details: `Exactly one of 'flow_id' and 'flow_name' must be given in ${inside}.`,
    });
  }
  const doing = { name: 'flow_action', inside };
  oneOf(optionalText(parameters, doing) ?? 'navigate', FLOW_ACTIONS, doing);
  const token = optionalText(parameters, { name: 'flow_token', inside });
  return { offers: [{ kind: 'flow', ...(token !== undefined && { token }) }] };
}
