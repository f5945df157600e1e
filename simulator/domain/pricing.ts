/** What a message is to the platform's price list (reference cloud-api 1.3). */
export type Category = 'authentication' | 'marketing' | 'service' | 'utility';

export interface Price {
  readonly billable: boolean;
  readonly category: Category;
}

/**
 * What a message costs. Inside the customer service window the business's own words are free, and so are utility templates;
 * outside it only templates go, and are paid for.
 *
 * @param template the category of the template, or `undefined` for a message that is none.
 */
export function priceOf(template: Category | undefined, windowOpen: boolean): Price {
  const category = template ?? 'service';
  const free = category === 'service' || (category === 'utility' && windowOpen);
  return { billable: !free, category };
}
