import type { Answers } from './init-flags.ts';

/** One thing that a new statement has to know. */
export interface Question {
  readonly name: keyof Answers;
  /** Left out: it is not asked, and only a flag says otherwise than the preset. */
  readonly asks?: string;
  /** The answer of who has none. */
  readonly preset?: string;
  /** Where the answer stands in the statement, as JSON pointers; what is wrong below one of them is wrong with the answer. */
  readonly places: readonly string[];
}

/** In the order in which they are asked. Without a preset nothing is written. */
export const questions: readonly Question[] = [
  {
    name: 'vendor',
    asks: 'Who makes the contact centre?',
    preset: 'Acme',
    places: ['/identity/vendor'],
  },
  { name: 'product', asks: 'What is it called?', preset: 'Desk', places: ['/identity/product'] },
  {
    name: 'productVersion',
    asks: 'Which version is judged?',
    preset: '1.0.0',
    places: ['/identity/version'],
  },
  {
    name: 'profile',
    asks: 'Which profiles are claimed, with commas between them?',
    preset: 'core',
    places: ['/claims/profiles'],
  },
  {
    name: 'driver',
    asks: 'How is its driver started, or at which URL does it run?',
    preset: 'node driver.js',
    places: ['/driver'],
  },
  {
    name: 'clock',
    asks: 'Is its clock virtual (the driver moves it) or wall (real time)?',
    preset: 'virtual',
    places: ['/clock'],
  },
  { name: 'contact', places: ['/identity/contact'] },
  { name: 'phoneNumberId', preset: '106540352242922', places: ['/asset/phoneNumberId'] },
  { name: 'wabaId', preset: '102290129340398', places: ['/asset/businessAccountId'] },
  { name: 'number', preset: '+1 555-078-3881', places: ['/asset/sourceNumber'] },
  { name: 'webhookUrl', places: ['/asset/webhookUrl'] },
];
