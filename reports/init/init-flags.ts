/** The flags of `deskproof init`, as they were written. What is left out is asked, or is as in the examples. */
export interface InitFlags extends Partial<Answers> {
  readonly out: string;
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly ci?: string;
}

/** What a new statement is made of. */
export interface Answers {
  readonly vendor: string;
  readonly product: string;
  readonly productVersion: string;
  readonly contact: string;
  /** Names, with commas between them. */
  readonly profile: string;
  /** A program with its arguments, or an http(s) URL. */
  readonly driver: string;
  readonly clock: string;
  readonly phoneNumberId: string;
  readonly wabaId: string;
  readonly number: string;
  readonly webhookUrl: string;
}

/** How a flag that was written for a machine is called by people: `productVersion` is `--product-version`. */
export function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`)}`;
}
