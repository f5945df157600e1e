import {
  objectsIn,
  oneOf,
  optionalList,
  requiredList,
  optionalObject,
  optionalText,
  requiredNumber,
  requiredObject,
  type Parameters,
} from '../../parameters.ts';
import { Refusal } from '../../refusal.ts';
import { countWithin, lengthWithin, type Bounds } from '../limits.ts';
import { ACTION, namedParameters, type Action } from './action.ts';
import { replies } from './buttons.ts';
import { readHeader } from './header.ts';
import { readLink } from './links-and-flows.ts';

const CARDS: Bounds = [2, 10];
const BODY: Bounds = [0, 160];

/** Two to ten cards beside each other, each with a picture or a film and with buttons (Meta's page on media carousels). */
export function readCarousel(action: Parameters): Action {
  const place = { name: 'cards', inside: ACTION };
  const list = requiredList(action, place);
  countWithin(list, 'cards', CARDS);
  const cards = objectsIn(list, place).map(([card, at]) => readCard(card, at));
  if (new Set(cards.map(({ buttons }) => buttons)).size > 1) {
    throw new Refusal(131009, {
      details: 'All cards must have the same kind and number of buttons.',
    });
  }
  return {
    offers: cards.flatMap(({ offers = [] }) => offers),
    media: cards.flatMap(({ media = [] }) => media),
  };
}

/** `buttons`: which kind of them it has, and how many; all cards must agree. */
function readCard(card: Parameters, inside: string): Action & { readonly buttons: string } {
  requiredNumber(card, { name: 'card_index', inside });
  const type = { name: 'type', inside };
  oneOf(optionalText(card, type) ?? 'cta_url', ['cta_url', 'product'], type);
  if (card['type'] === 'product') throw productCards();
  const media = readHeader(card, { place: inside, types: ['image', 'video'], required: true });
  const body = optionalObject(card, { name: 'body', inside }) ?? {};
  const text = optionalText(body, { name: 'text', inside: `${inside}['body']` });
  lengthWithin(text ?? '', 'Card body text', BODY);
  const action = requiredObject(card, { name: 'action', inside });
  return { media, ...readCardAction(action, `${inside}['action']`) };
}

function readCardAction(action: Parameters, place: string) {
  if (optionalList(action, { name: 'buttons', inside: place }) === undefined) {
    const { parameters, inside } = namedParameters(action, 'cta_url', place);
    readLink(parameters, inside);
    return { buttons: 'cta_url' };
  }
  const offers = replies(action, { place, key: 'quick_reply' });
  return { offers, buttons: `quick_reply ${String(offers.length)}` };
}

function productCards(): Refusal {
  return new Refusal(131009, {
    details: 'Cards of type product are not supported.',
    unexpected:
      'this simulator plays no product cards in a carousel; it plays cards with a picture or a film',
  });
}
