import type { Page } from 'playwright';

/** A way into a page: functions and scripts are carried out there, and what they give comes back as JSON. */
export interface Inside {
  /** Carries out a function that names nothing outside itself but what is in the page. */
  evaluate<Given, Found>(
    look: (given: Given) => Found | Promise<Found>,
    given: Given,
  ): Promise<Found>;
  /** Carries out a script. */
  run(script: string): Promise<void>;
}

/** The page's own world, in which its own scripts are. */
export function insideOf(page: Page): Inside {
  return {
    evaluate: <Given, Found>(look: (given: Given) => Found | Promise<Found>, given: Given) =>
      page.evaluate(look as (given: unknown) => Found | Promise<Found>, given as unknown),
    async run(script) {
      await page.evaluate(script);
    },
  };
}
