/** What a client may send over the live view. */
export type ClientFrame =
  | { readonly type: 'sync'; readonly id: number; readonly allText?: boolean }
  | { readonly type: 'seen'; readonly sequence: number };

const whole = { type: 'integer', minimum: 0 } as const;

/** JSON Schema of what a client may send: what validates it, and what the AsyncAPI document shows. */
export const clientFrameSchema = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [
    {
      title: 'sync',
      type: 'object',
      required: ['type', 'id'],
      properties: { type: { const: 'sync' }, id: whole, allText: { type: 'boolean' } },
      additionalProperties: false,
    },
    {
      title: 'seen',
      type: 'object',
      required: ['type', 'sequence'],
      properties: { type: { const: 'seen' }, sequence: whole },
      additionalProperties: false,
    },
  ],
};

/** Why the live view ends. 4001 is said by a client that knows it is offline, the others by the server. */
export const closeCodes = {
  normal: 1000,
  leaving: 1001,
  unsaid: 1005,
  offline: 4001,
  replaced: 4002,
  tooSlow: 4008,
  malformed: 4400,
} as const;
