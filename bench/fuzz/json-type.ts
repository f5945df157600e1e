/** What a body of JSON is announced with. */
export const JSON_TYPE = { 'content-type': 'application/json' } as const;
