/** What the platform answers, and what it does once the answer is out. */
export interface Answer {
  readonly body: object;
  readonly afterwards?: () => Promise<unknown>;
}
