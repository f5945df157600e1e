/** What the laboratory takes: requests are held against these before anything is done. */
const name = { type: 'string', minLength: 1, maxLength: 512 } as const;
const names = { type: 'array', items: name, maxItems: 1000 } as const;
const flag = { type: 'boolean' } as const;
/** Up to a day, as no setting of an agent's work is longer. */
const seconds = { type: 'number', exclusiveMinimum: 0, maximum: 86_400 } as const;
/** Up to the last moment that a date can be. */
const moment = { type: 'integer', minimum: 0, maximum: 8_640_000_000_000_000 } as const;
/** 31 days: the longest that can pass at once, in ms. */
const longestMs = 31 * 24 * 3_600_000;

const strict = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const verb = (called: string, fields: object = {}, required?: readonly string[]) =>
  strict({ verb: { const: called }, ...fields }, required);

const oneVerbOf = (...verbs: readonly object[]) => ({
  type: 'object',
  required: ['verb'],
  discriminator: { propertyName: 'verb' },
  oneOf: verbs,
});

/** `POST /centres` */
export const newCentre = strict(
  {
    idPrefix: { type: 'string', pattern: '^[\\w-]{1,64}$' },
    now: moment,
    graphUrl: { type: 'string', pattern: '^https?://', maxLength: 2000 },
    business: strict({
      phoneNumberId: { type: 'string', pattern: '^\\w{1,64}$' },
      displayNumber: name,
      accessToken: { type: 'string', pattern: '^[\\x21-\\x7e]{1,2000}$' },
      appSecret: name,
      verifyToken: name,
    }),
    clock: { enum: ['virtual', 'wall'] },
    twin: { type: 'string', maxLength: 200 },
  },
  ['idPrefix', 'now', 'graphUrl', 'business'],
);

const reason = strict({ name, default: flag }, ['name']);
const orNull = (schema: object) => ({ ...schema, type: ['object', 'null'] });

/** `POST /centres/{centre}/administration`, verbs as in steps/ports/administration.ts */
export const administration = oneVerbOf(
  verb('addAgent', { name }),
  verb('addQueue', { name }),
  verb('staffQueue', { queue: name, agents: names }),
  verb('setWrapUpReasons', { reasons: { type: 'array', items: reason, maxItems: 1000 } }),
  verb('setTimeToAccept', { seconds }),
  verb('setAutoWrapUp', { setting: orNull(strict({ seconds, extension: flag })) }),
  verb('setMasking', { on: flag }),
  verb('setCapacity', {
    agent: name,
    conversations: { type: 'integer', minimum: 0, maximum: 1000 },
  }),
  verb('setTransferTargets', { targets: orNull(strict({ queues: names, agents: names }, [])) }),
  verb('deleteAsset'),
  verb('restoreAsset'),
  verb('terminateInteraction', { customerPhone: name }),
);

/** Calls that are not waited for. */
const held = { type: 'integer', minimum: 0, maximum: 1000 } as const;

/** `POST /centres/{centre}/clock` */
export const clock = oneVerbOf(
  verb('idle', { held }, ['verb']),
  verb('advance', { held, ms: { type: 'number', minimum: 0, maximum: longestMs } }, ['verb', 'ms']),
);
