import type { FastifyInstance } from 'fastify';
import { ERROR_CATALOGUE } from '../../domain/error-catalogue.ts';
import { FAULT_NAMES, FAULTS, type Fault, type FaultSetting } from '../../domain/faults.ts';
import { refusable } from './control-error.ts';
import type { RouteOptions } from './routes.ts';
import * as schemas from './schemas.ts';

interface OfFault {
  Params: { name: string };
  Body: FaultSetting;
}

const ONE = '/faults/:name';
const name = { type: 'string', enum: FAULT_NAMES } as const;
const params = schemas.strict({ name }, ['name']);

const settings = {
  ms: { type: 'integer', minimum: 0, description: 'How long things wait.' },
  size: { type: 'integer', minimum: 1, description: 'How many webhooks come together.' },
  shape: {
    enum: ['entries', 'changes', 'elements'],
    description: 'How they are packed; drawn each time unless told.',
  },
  code: {
    ...{ type: 'integer', enum: Object.keys(ERROR_CATALOGUE).map(Number) },
    description: 'The code of the error.',
  },
  http: {
    ...{ type: 'integer', minimum: 400, maximum: 599 },
    description: 'The HTTP status of a refusal, where it is to differ from the usual one.',
  },
  processed: { type: 'boolean', description: 'The call is carried out all the same.' },
  statuses: {
    type: 'array',
    items: { type: 'string', enum: ['sent', 'delivered', 'read', 'played', 'failed'] },
    minItems: 1,
  },
} as const;

const body = schemas.strict({
  share: {
    ...{ type: 'number', exclusiveMinimum: 0, maximum: 1, default: 1 },
    description: 'How many of the occasions it strikes; the seed decides which.',
  },
  times: { type: 'integer', minimum: 1, description: 'Strikes so often, then it is off.' },
  ...settings,
});

const fault = schemas.together(
  {
    name,
    story: { type: 'string', description: 'What happens.' },
    on: { type: 'boolean' },
    share: { type: 'number' },
    struck: { type: 'integer', description: 'How often it has struck so far.' },
    left: { type: ['integer', 'null'], description: 'How often it strikes yet; null for no end.' },
    setting: schemas.together(settings),
  },
  ['name', 'story', 'on', 'setting'],
);

/** All faults, as each call answers them. */
export const faultList = schemas.list('faults', fault);
const answer = { 200: faultList };

/** The switches with which the platform is made to misbehave. Each call answers with all of them as they then are. */
export function addFaults(app: FastifyInstance, { simulator: { faults } }: RouteOptions): void {
  const all = () => allFaults({ faults });
  const looked = {
    summary: 'Every fault there is, and which are on',
    response: schemas.answers(answer),
  };
  app.get('/faults', { schema: looked }, all);
  const set = {
    summary: 'Switches a fault on, or sets it anew',
    ...{ params, body },
    response: schemas.answers(answer, 400, 409, 413, 415),
  };
  app.put<OfFault>(ONE, { schema: set }, async (request) => {
    await refusable(() => {
      faults.set(request.params.name, request.body);
    });
    return all();
  });
  const cleared = {
    summary: 'Switches a fault off',
    params,
    response: schemas.answers(answer, 400),
  };
  app.delete<OfFault>(ONE, { schema: cleared }, (request) => {
    faults.clear(request.params.name);
    return all();
  });
  const clearedAll = { summary: 'Switches all faults off', response: schemas.answers(answer) };
  app.delete('/faults', { schema: clearedAll }, () => {
    faults.clearAll();
    return all();
  });
}

/** Every fault, whether it is on, and how often it has struck. */
export function allFaults({ faults }: Pick<RouteOptions['simulator'], 'faults'>) {
  const struck = faults.struck();
  return {
    faults: FAULT_NAMES.map((each) => ({
      ...shown(each, faults.on()),
      struck: struck.get(each) ?? 0,
    })),
  };
}

function shown(which: (typeof FAULT_NAMES)[number], on: readonly Fault[]) {
  const found = on.find((each) => each.name === which);
  if (found !== undefined) return { on: true, ...found };
  const { story, usual } = FAULTS[which];
  return { name: which, story, on: false, setting: usual };
}
