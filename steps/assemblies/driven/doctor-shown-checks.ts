import type { DialogView } from '../../ports/view.ts';
import { NotSeen, siteOf, seenOr } from './doctor-check.ts';
import type { Ailment, DoctorCheck, Patient, Talk } from './doctor-check.ts';
import { listsOf } from './doctor-lists-check.ts';
import { soon, talkOf } from './doctor-talk.ts';

/** What an agent is told of the customer's way to them. */
export const requestCheck: DoctorCheck = {
  name: 'request',
  what: 'the request shows the source number and a queue that are stated',
  needs: ['traffic'],
  hint: 'State what the desk shows.',
  carryOut(patient) {
    const { request } = talkOf(patient);
    const { sourceNumber, queueName } = request ?? {};
    if (sourceNumber === undefined && queueName === undefined) {
      throw new NotSeen('No desk shows a source number or a queue beside a request.');
    }
    return Promise.resolve([
      ...numberAilments(patient, sourceNumber),
      ...queueAilments(patient, queueName),
    ]);
  },
};

function numberAilments(patient: Patient, shown: string | undefined): readonly Ailment[] {
  const { sourceNumber: stated } = listsOf(patient);
  if (shown === undefined || stated === undefined || digits(shown) === digits(stated)) return [];
  return [
    {
      sentence: `The source number is stated to be ${stated}, and the desk shows ${shown}.`,
      hint: 'State the number that customers write to, as agents see it.',
      ...seenOr(patient, (opened) => opened.sourceNumber, '/asset/sourceNumber'),
    },
  ];
}

function digits(number: string): string {
  return number.replace(/\D/gu, '');
}

function queueAilments(patient: Patient, shown: string | undefined): readonly Ailment[] {
  const { queues } = listsOf(patient);
  if (shown === undefined || queues.length === 0 || queues.includes(shown)) return [];
  return [
    {
      sentence: `The request came through the queue ${shown}, and stated are ${queues.join(', ')}.`,
      hint: 'State every queue by the name that desks show.',
      ...seenOr(patient, (opened) => opened.queues, '/queues'),
    },
  ];
}

/** Queues are seen where a conversation can be sent to them. */
export const destinationsCheck: DoctorCheck = {
  name: 'destinations',
  what: 'every queue that is stated can be found at a desk',
  needs: ['traffic', 'lists'],
  hint: 'Transfer Request must open, list queues, and be cancelled again.',
  spared: ({ statement }) =>
    statement.claims.features['transfer'] === 'unsupported'
      ? 'Queues are seen in Transfer Request, and transfer is declared unsupported.'
      : undefined,
  async carryOut(patient) {
    const talk = talkOf(patient);
    const missing: Ailment[] = [];
    await mustOpen(patient, talk);
    const listed = namesIn(await dialogAt(talk));
    for (const [at, queue] of listsOf(patient).queues.entries()) {
      // The queue that it is in may be left out.
      if (listed.includes(queue) || queue === talk.request?.queueName) continue;
      if (await isFound(patient, queue)) continue;
      missing.push(noQueue(patient, { at, queue, listed }));
    }
    await talk.desk.act({ verb: 'cancel' });
    return missing;
  },
};

const UNSEEN = 'Queues are seen in Transfer Request';

async function mustOpen(patient: Patient, { desk }: Talk): Promise<void> {
  for (const action of [{ verb: 'transfer' }, { verb: 'choose', destination: 'queue' }] as const) {
    const answer = await desk.act(action);
    const why = answer.outcome === 'refused' ? answer.reason : 'the driver does not support it';
    if (answer.outcome !== 'done') throw new NotSeen(`${UNSEEN}, and that cannot be had: ${why}`);
  }
  await siteOf(patient).time.rest();
}

async function dialogAt({ desk }: Talk): Promise<DialogView> {
  const { dialog } = await desk.view();
  if (dialog?.options) return dialog;
  throw new NotSeen(`${UNSEEN}, and the desk does not show its options.`);
}

function namesIn({ options = [] }: DialogView): readonly string[] {
  return options.map(({ name }) => name);
}

/** Long lists are searched. */
async function isFound(patient: Patient, queue: string): Promise<boolean> {
  const talk = talkOf(patient);
  const { outcome } = await talk.desk.act({ verb: 'search', text: queue });
  if (outcome !== 'done') return false;
  const look = async () => namesIn(await dialogAt(talk)).includes(queue);
  const found = await soon(siteOf(patient).time, look);
  await talk.desk.act({ verb: 'search', text: '' });
  return found;
}

interface Missing {
  readonly at: number;
  readonly queue: string;
  readonly listed: readonly string[];
}

function noQueue(patient: Patient, { at, queue, listed }: Missing): Ailment {
  return {
    sentence: `The queue ${queue} is not among those at the desk: ${listed.join(', ') || 'none'}.`,
    hint: 'Set it up in the contact centre, or state it as desks show it.',
    ...seenOr(patient, (opened) => opened.queues, `/queues/${at}`),
  };
}
