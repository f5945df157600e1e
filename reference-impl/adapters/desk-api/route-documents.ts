import { actionSchema } from './action-schema.ts';

/** What the OpenAPI document says of each route. Bodies are validated by the same schemas. */
const sequence = {
  type: 'integer',
  description: 'Number of the last change that the answer has in it.',
};
const view = {
  type: 'object',
  description: 'A desk view: desk-view.schema.json.',
  additionalProperties: true,
};

const error = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string', description: 'A sentence for people.' },
        path: { type: 'string', description: 'JSON pointer into the body.' },
        rule: { type: 'string' },
        state: { type: 'object', additionalProperties: true },
        allowed: { type: 'array', items: { type: 'string' } },
      },
    },
  },
};

const desk = {
  type: 'object',
  properties: {
    desk: { type: 'string' },
    agent: { type: 'string' },
    sequence,
    now: { type: 'integer', description: "The contact centre's time, ms since 1970." },
    view,
  },
};

const answers = (ok: Readonly<Record<number, object>>, ...codes: readonly number[]) => ({
  ...ok,
  ...Object.fromEntries(codes.map((code) => [code, error])),
});
const security = [{ token: [] }];

export const health = {
  summary: 'Whether the contact centre is up',
  response: { 200: { type: 'object', properties: { status: { type: 'string' } } } },
};
export const openDesk = {
  summary: 'Opens a window for the agent, or takes over the one closed last',
  security,
  response: answers({ 201: desk }, 401),
};
export const lookAtDesk = {
  summary: 'What the desk shows now',
  security,
  querystring: {
    type: 'object',
    properties: {
      allText: {
        type: 'string',
        enum: ['0', '1'],
        description: '1: with everything visible or named as one string.',
      },
    },
  },
  response: answers({ 200: desk }, 401, 404),
};
export const openFile = {
  summary: 'The file of a message that is on the desk',
  description: 'Its bytes, with the type that was told and the name as the agent may read it.',
  security,
  response: answers(
    { 200: { type: 'string', contentMediaType: 'application/octet-stream' } },
    401,
    404,
  ),
};
export const attach = {
  summary: 'Puts a file beside the compose box, to go with the next Send',
  description:
    'The body is the file itself. What it is goes by its name; what WhatsApp does not take is refused (409).',
  security,
  consumes: ['application/octet-stream'],
  querystring: {
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 400 },
      conversation: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        description: 'Beside the compose box of this conversation. Default: the open one.',
      },
    },
  },
  response: answers(
    { 200: { type: 'object', properties: { outcome: { type: 'string' }, sequence } } },
    400,
    401,
    404,
    409,
    413,
  ),
};
export const dropDesk = {
  summary: 'Lets go of the window',
  security,
  response: answers({ 204: { type: 'null' } }, 401, 404),
};
export const act = {
  summary: 'Does something at the desk',
  security,
  body: actionSchema,
  response: answers(
    { 200: { type: 'object', properties: { outcome: { type: 'string' }, sequence } } },
    400,
    401,
    404,
    409,
    413,
    415,
  ),
};
