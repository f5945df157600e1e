import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Refusal } from '../refusal.ts';
import { readContent } from './message-types.ts';

// What the tests of message types share: builders of parameters, and the running of tables.

export const x = (count: number): string => 'x'.repeat(count);
export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const button = (id = 'yes', title = 'Yes') => ({ type: 'reply', reply: { id, title } });
export const row = (id: string, more: object = {}) => ({ id, title: 'Row', ...more });
export const interactive = (type: string, action: object, more: object = {}) => ({
  interactive: { type, body: { text: 'Which?' }, action, ...more },
});
export const buttons = (list: readonly object[], more: object = {}) =>
  interactive('button', { buttons: list }, more);
export const list = (rows: readonly object[], more: object = {}) =>
  interactive('list', { button: 'Choose', sections: [{ rows }] }, more);
export const sections = (given: readonly object[]) =>
  interactive('list', { button: 'Choose', sections: given });
export const link = (parameters: object) => interactive('cta_url', { name: 'cta_url', parameters });
export const flow = (parameters: object) =>
  interactive('flow', {
    name: 'flow',
    parameters: { flow_message_version: '3', flow_cta: 'Book', flow_id: '1', ...parameters },
  });
export const products = (count: number) =>
  interactive(
    'product_list',
    {
      catalog_id: '7',
      sections: [
        {
          title: 'All',
          product_items: many(count, (n) => ({ product_retailer_id: `p${String(n)}` })),
        },
      ],
    },
    { header: { type: 'text', text: 'Lamps' } },
  );
export const card = (action: object, more: object = {}) => ({
  card_index: 0,
  type: 'cta_url',
  header: { type: 'image', image: { link: 'https://shop.example/a.jpg' } },
  action,
  ...more,
});
export const opening = {
  name: 'cta_url',
  parameters: { display_text: 'Buy', url: 'https://shop.example/' },
};
export const quick = (id: string) => ({ type: 'quick_reply', quick_reply: { id, title: id } });
export const carousel = (cards: readonly object[]) => interactive('carousel', { cards });
export const person = (more: object = {}) => ({
  name: { formatted_name: 'Ada Byron', first_name: 'Ada', ...more },
});
export const header = (type: string, value: unknown) => ({ header: { type, [type]: value } });
export const jpeg = 'https://shop.example/lamp.jpg';

export const required = (place: string): string => `(#100) The parameter ${place} is required.`;
export const lengths = (what: string, least: number, most: number): string =>
  `${what} length invalid. Min length: ${String(least)}, Max length: ${String(most)}`;
export const counts = (what: string, least: number, most: number): string =>
  `Invalid ${what} count. Min allowed ${what}: ${String(least)}, Max allowed ${what}: ${String(most)}`;
export const either = (place: string): string =>
  `Exactly one of 'id' and 'link' must be given in ${place}.`;

/** Type, parameters, and what a person reads of the message. */
export type Taken = readonly [string, object, string];

export function takes(cases: readonly Taken[]): void {
  describe('is taken, up to the limits', () => {
    for (const [index, [type, parameters, text]] of cases.entries()) {
      test(`${type} ${String(index)}: ${JSON.stringify(parameters).slice(0, 90)}`, () => {
        const content = readContent(type, parameters as Record<string, unknown>);
        assert.equal(content.text, text);
        assert.equal(content.type, type);
        assert.equal(content.body, (parameters as Record<string, unknown>)[type]);
      });
    }
  });
}

/** Type, parameters, code, and the details or else the message. */
export type Refused = readonly [string, object, number, string | RegExp];

export function refuses(cases: readonly Refused[]): void {
  describe('is refused', () => {
    for (const [index, [type, parameters, code, expected]] of cases.entries()) {
      test(`${type} ${String(index)}: ${JSON.stringify(parameters).slice(0, 90)}`, () => {
        const refusal = refusalOf(type, parameters);
        assert.equal(refusal.code, code);
        const said = refusal.parts.details ?? refusal.message;
        if (typeof expected === 'string') assert.equal(said, expected);
        else assert.match(said, expected);
      });
    }
  });
}

function refusalOf(type: string, parameters: object): Refusal {
  try {
    readContent(type, parameters as Record<string, unknown>);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was taken.');
}
