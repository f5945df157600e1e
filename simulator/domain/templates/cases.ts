import assert from 'node:assert/strict';
import { readContent } from '../message-types/message-types.ts';
import type { Parameters } from '../parameters.ts';
import { fillTemplate } from './fill-template.ts';
import { readNewTemplate } from './new-template.ts';

// What the tests of templates share: templates, and the parameters to fill them in with.

export const written = (components: readonly Parameters[], more: Parameters = {}) => ({
  ...{ name: 'note', language: 'en_US', category: 'UTILITY', components },
  ...more,
});
export const body = (text: string) => ({ type: 'BODY', text });
export const buttons = (...list: object[]) => ({ type: 'BUTTONS', buttons: list });
export const header = (format: string, text?: string) => ({ type: 'HEADER', format, text });

export const text = (value: string, more: object = {}) => ({ type: 'text', text: value, ...more });
export const part = (type: string, ...parameters: object[]) => ({ type, parameters });
export const button = (sub_type: string, index: number | string, ...parameters: object[]) => ({
  ...{ type: 'button', sub_type, index, parameters },
});

export const PLAIN = written([body('Hello')]);
export const TWO = written([body('Hi {{1}}, order {{2}}; bye {{1}}')]);
export const NAMED = written([body('Hi {{first_name}}')], { parameter_format: 'NAMED' });
export const PICTURE = written([header('IMAGE'), body('Hello')]);
export const TITLED = written([
  header('TEXT', 'For {{1}}'),
  body('Hello'),
  { type: 'FOOTER', text: 'Bye' },
]);
export const URL_BUTTON = written([
  body('Hello'),
  buttons(
    { type: 'URL', text: 'Track', url: 'https://a.example/{{1}}' },
    { type: 'QUICK_REPLY', text: 'Stop' },
  ),
]);
export const COUPON = written([body('Hello'), buttons({ type: 'COPY_CODE', example: 'X' })]);
export const CODE = written([{ type: 'BODY' }, buttons({ type: 'OTP', otp_type: 'COPY_CODE' })], {
  category: 'AUTHENTICATION',
});

export function fill(template: Parameters, components?: readonly object[]) {
  const sent = { name: 'note', language: { code: 'en_US' }, components };
  const { template: request } = readContent('template', { template: sent });
  assert.ok(request !== undefined);
  return fillTemplate({ ...readNewTemplate(template), id: '1', status: 'APPROVED' }, request, sent);
}
