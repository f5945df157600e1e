/** What a client may send over the live view. */
export type ClientFrame =
  | { readonly type: 'sync'; readonly id: number; readonly allText?: boolean }
  | { readonly type: 'seen'; readonly sequence: number };

const whole = { type: 'integer', minimum: 0 } as const;

const sync = {
  title: 'sync',
  type: 'object',
  required: ['type', 'id'],
  properties: {
    type: { const: 'sync' },
    id: whole,
    allText: { type: 'boolean', description: 'Also asks for everything visible as one string.' },
  },
  additionalProperties: false,
} as const;

const seen = {
  title: 'seen',
  type: 'object',
  required: ['type', 'sequence'],
  properties: { type: { const: 'seen' }, sequence: whole },
  additionalProperties: false,
} as const;

/** JSON Schemas of what a client may send, by type: what validates it, and what the AsyncAPI document shows. */
export const clientFrames = { sync, seen } as const;

/** One frame of a client. */
export const clientFrameSchema = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: Object.values(clientFrames),
} as const;

const now = { type: 'integer', description: "The contact centre's time, ms since 1970." } as const;
const view = { type: 'object', description: 'A desk view, all of it but allText.' } as const;

const thread = {
  type: 'object',
  description: 'Keep the first `keep` messages that you have of this conversation, append `add`.',
  required: ['conversation', 'keep', 'add'],
  properties: {
    conversation: { type: 'string' },
    keep: whole,
    add: { type: 'array', items: { type: 'object' } },
  },
  additionalProperties: false,
} as const;

/** JSON Schemas of what the server sends, by type. */
export const serverFrames = {
  view: {
    title: 'view',
    type: 'object',
    required: ['type', 'sequence', 'now', 'view'],
    properties: { type: { const: 'view' }, sequence: whole, now, view },
    additionalProperties: false,
  },
  change: {
    title: 'change',
    type: 'object',
    required: ['type', 'sequence', 'now', 'set'],
    properties: {
      type: { const: 'change' },
      sequence: whole,
      now,
      set: { type: 'object', description: 'Top-level fields of the view as they are now.' },
      thread,
    },
    additionalProperties: false,
  },
  synced: {
    title: 'synced',
    type: 'object',
    required: ['type', 'id', 'sequence', 'now'],
    properties: {
      type: { const: 'synced' },
      id: whole,
      sequence: whole,
      now,
      allText: { type: 'string' },
    },
    additionalProperties: false,
  },
} as const;

/**
 * Why the live view ends. A client says 1000, 1001 or nothing at all when it closes its window, and 4001 when it knows that it is
 * offline; the others are the server's, and 1000 where the window was let go of.
 */
export const closeCodes = {
  normal: 1000,
  leaving: 1001,
  unsaid: 1005,
  tooLarge: 1009,
  offline: 4001,
  replaced: 4002,
  tooSlow: 4008,
  malformed: 4400,
} as const;
