import {
  objectsIn,
  oneOf,
  requiredObject,
  requiredText,
  requiredList,
  present,
  type Parameters,
  type Place,
} from '../../parameters.ts';
import type { Offer } from '../content.ts';
import { countWithin, distinct, lengthWithin, type Bounds } from '../limits.ts';
import { ACTION, type Action } from './action.ts';

const COUNT: Bounds = [1, 3];
const TITLE: Bounds = [1, 20];
const ID: Bounds = [1, 256];

/** One to three reply buttons (reference cloud-api 2.3). */
export function readButtons(action: Parameters): Action {
  return { offers: replies(action, { place: ACTION, key: 'reply' }) };
}

/** Buttons that answer when tapped: messages call theirs `reply`, the cards of a carousel `quick_reply`. */
export function replies(
  action: Parameters,
  { place, key }: { readonly place: string; readonly key: string },
): readonly Offer[] {
  const list: Place = { name: 'buttons', inside: place };
  const buttons = requiredList(action, list);
  countWithin(buttons, 'buttons', COUNT);
  const offers = objectsIn(buttons, list).map(([button, at]) => readButton(button, at, key));
  const ids = offers.map(({ id }) => id);
  distinct(ids, 'button');
  return offers;
}

function readButton(button: Parameters, at: string, key: string) {
  const type = { name: 'type', inside: at };
  oneOf(requiredText(button, type), [key], type);
  const reply = requiredObject(button, { name: key, inside: at });
  const inside = `${at}['${key}']`;
  const id = present(reply, { name: 'id', inside });
  const title = present(reply, { name: 'title', inside });
  lengthWithin(id, 'Button id', ID);
  lengthWithin(title, 'Button title', TITLE);
  return { kind: 'button', id, title } as const;
}
