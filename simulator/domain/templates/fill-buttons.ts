import type { Offer } from '../message-types/content.ts';
import { requiredText } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { mismatch, typeOf, wordsOf } from './parameter-values.ts';
import { variablesOf } from './placeholders.ts';
import type { ButtonRequest, TemplateRequest } from './template-request.ts';
import type { Template, TemplateButton } from './template.ts';

/** Codes are copied with a button that the platform counts among those with an address. */
const ADDRESS_KINDS = ['OTP', 'URL'];

/** Checks the parameters of the buttons, and gives what the customer can tap. */
export function fillButtons(
  { buttons }: Template,
  request: TemplateRequest,
): { readonly offers: readonly Offer[] } {
  for (const asked of request.buttons) checkAsked(buttons[asked.index], asked);
  const offers = buttons.flatMap((button, index): Offer[] => {
    const asked = request.buttons.find((one) => one.index === index);
    if (asked === undefined) checkNothingNeeded(button, index);
    else checkAddress(button, asked);
    if (button.type !== 'QUICK_REPLY') return [];
    return [{ kind: 'quick-reply', text: button.text, payload: payloadOf(button, asked) }];
  });
  return { offers };
}

function checkAsked(button: TemplateButton | undefined, { subType, index }: ButtonRequest): void {
  if (button === undefined) {
    throw new Refusal(132012, { details: `buttons: There is no button at index ${String(index)}` });
  }
  const same = ADDRESS_KINDS.includes(button.type)
    ? ADDRESS_KINDS.includes(subType)
    : button.type === subType;
  if (!same) throw mismatch('buttons', button.type, subType);
}

/** A button whose address has a variable needs its value, and so does one that copies a code. */
function needsValue({ type, url }: TemplateButton): boolean {
  return type === 'OTP' || type === 'COPY_CODE' || variablesOf(url).length > 0;
}

function checkNothingNeeded(button: TemplateButton, index: number): void {
  if (!needsValue(button)) return;
  const kind = `${button.type.slice(0, 1)}${button.type.slice(1, 64).toLowerCase()}`;
  throw new Refusal(131008, {
    details: `buttons: Button at index ${String(index)} of type ${kind} requires a parameter`,
  });
}

function checkAddress(button: TemplateButton, { index, parameters }: ButtonRequest): void {
  const [parameter] = parameters;
  if (parameter === undefined) {
    checkNothingNeeded(button, index);
  } else if (ADDRESS_KINDS.includes(button.type)) {
    wordsOf(parameter, 'buttons');
  } else if (button.type === 'COPY_CODE') {
    if (typeOf(parameter) !== 'coupon_code') {
      throw mismatch('buttons', 'COUPON_CODE', typeOf(parameter));
    }
  }
}

/** Without a payload of its own a button gives back what is written on it. */
function payloadOf({ text }: TemplateButton, asked: ButtonRequest | undefined): string {
  const [parameter] = asked?.parameters ?? [];
  if (parameter === undefined) return text;
  const [own, inside] = parameter;
  if (typeOf(parameter) !== 'payload') throw mismatch('buttons', 'PAYLOAD', typeOf(parameter));
  return requiredText(own, { name: 'payload', inside });
}
