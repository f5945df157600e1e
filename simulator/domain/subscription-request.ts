import { invalid, oneOf, optionalText, requiredText, type Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { WEBHOOK_FIELDS } from './webhook-fields.ts';

/** What an app subscribes to here. */
export const SUBSCRIPTION_OBJECT = 'whatsapp_business_account';

const OTHER_OBJECTS = [
  'application',
  'certificate_transparency',
  'instagram',
  'page',
  'permissions',
  'user',
];

/** Refuses a subscription to anything else. */
export function checkObject(parameters: Parameters): void {
  const place = { name: 'object' };
  const object = requiredText(parameters, place);
  if (OTHER_OBJECTS.includes(object)) {
    throw new Refusal(100, {
      details: `There is nothing of ${object} to subscribe to.`,
      unexpected: `this simulator plays no webhooks of ${object}; it plays ${SUBSCRIPTION_OBJECT}`,
    });
  }
  oneOf(object, [SUBSCRIPTION_OBJECT], place);
}

/** The names in `fields`, a list or a text with commas between; `undefined` when there are none. */
export function readFieldNames(parameters: Parameters): readonly string[] | undefined {
  const names = [...new Set(namesIn(parameters['fields']))];
  const known = WEBHOOK_FIELDS.map(({ name }) => name);
  for (const name of names) oneOf(name, known, FIELDS);
  return names.length === 0 ? undefined : names;
}

const FIELDS = { name: 'fields' };

function namesIn(fields: unknown): readonly string[] {
  if (!Array.isArray(fields)) {
    const text = optionalText({ fields }, FIELDS) ?? '';
    return text.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  }
  return fields.map((name: unknown) => {
    if (typeof name === 'string') return name;
    throw invalid(FIELDS, 'must be an array of strings.');
  });
}
