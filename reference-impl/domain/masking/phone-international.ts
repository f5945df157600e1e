import { callingPlans } from './phone-plans.ts';
import type { CallingPlan } from './phone-plans.ts';

/** How sure an international number is: nothing, of a possible length, or a valid mobile number. */
export type Likelihood = 'no' | 'possible' | 'mobile';

/**
 * Judges the digits behind `+` or `00`. `firstGroup` is their first group: a country calling code is never split, which keeps
 * `UTC+5 23 11 2026` from being read as Mexican.
 */
export function judgeInternational(digits: string, firstGroup: string): Likelihood {
  const found = splitCallingCode(digits, firstGroup);
  if (found === undefined) return 'no';
  const { plan, national } = found;
  // Many write the trunk zero as well: +44 (0) 7966 197542.
  const forms = national.startsWith('0') ? [national, national.slice(1)] : [national];
  if (forms.some((form) => plan.isMobile(form))) return 'mobile';
  return forms.some((form) => plan.lengths.has(form.length)) ? 'possible' : 'no';
}

function splitCallingCode(
  digits: string,
  firstGroup: string,
): { readonly plan: CallingPlan; readonly national: string } | undefined {
  for (let length = 1; length <= Math.min(3, firstGroup.length); length += 1) {
    const plan = callingPlans().get(digits.slice(0, length));
    if (plan !== undefined) return { plan, national: digits.slice(length) };
  }
  return undefined;
}
