const text = { type: 'string', maxLength: 20_000 } as const;
const name = { type: 'string', minLength: 1, maxLength: 200 } as const;

/** Verbs that stand alone, and what the others need beside them. One row a verb. */
const needs: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  ...plain(
    'signIn signOut acceptAll transfer conference refresh submit cancel confirm endConference exitConference end',
  ),
  ...plain('detach openNotifications closeNotifications silence unsilence'),
  ...plain('cancelAutoWrapUp reload closeDesk reopenDesk goOffline goOnline'),
  setState: { state: name },
  searchStates: { text },
  answerPrompt: { option: name },
  accept: { request: name },
  open: { task: name },
  type: { text },
  paste: { text },
  draft: { text },
  search: { text },
  press: { keys: name },
  send: { by: { enum: ['button', 'enter'] } },
  retryFile: { message: name },
  choose: { destination: { enum: ['queue', 'agent'] } },
  select: { option: name },
  dismiss: { notification: name },
};

const optional: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  setState: { reason: name },
  draft: { conversation: name },
  send: { conversation: name },
  detach: { conversation: name },
};

/** Every verb of the Desk API. */
export const verbs: readonly string[] = Object.keys(needs);

/** JSON Schema of the body of an action: what validates requests and what the OpenAPI document shows. */
export const actionSchema = {
  type: 'object',
  required: ['verb'],
  discriminator: { propertyName: 'verb' },
  oneOf: verbs.map((verb) => ({
    title: verb,
    type: 'object',
    required: ['verb', ...Object.keys(needs[verb] ?? {})],
    properties: { verb: { const: verb }, ...needs[verb], ...optional[verb] },
    additionalProperties: false,
  })),
};

function plain(list: string): Record<string, Record<string, object>> {
  return Object.fromEntries(list.split(' ').map((verb) => [verb, {}]));
}
