/** What the platform answers, and what it does once the answer is out. */
export interface Answer {
  readonly body: object;
  readonly afterwards?: () => Promise<unknown>;
}

/** What a call is answered that had only to be done. */
export const SUCCESS: Answer = { body: { success: true } };

/** A file in place of JSON, with the headers that go with it. */
export interface FileAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
