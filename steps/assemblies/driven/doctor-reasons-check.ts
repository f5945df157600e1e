import type { DialogView } from '../../ports/view.ts';
import { autoWrapUpAilments } from './doctor-auto-wrap-up.ts';
import { NotSeen, siteOf, seenOr } from './doctor-check.ts';
import type { Ailment, DoctorCheck, Patient } from './doctor-check.ts';
import { listsOf } from './doctor-lists-check.ts';
import { soon, talkOf } from './doctor-talk.ts';

/** The conversation ends here. */
export const reasonsCheck: DoctorCheck = {
  name: 'reasons',
  what: 'the conversation ends, every wrap-up reason can be chosen, and auto wrap-up is as stated',
  needs: ['traffic', 'lists'],
  hint: 'End must open Wrap Up Reasons, and submitting a reason must close the conversation.',
  pointer: () => '/wrapUpReasons',
  spared: ({ statement }) =>
    statement.claims.variants.wrapUp === 'none'
      ? 'Conversations are declared to end without a list of reasons.'
      : undefined,
  async carryOut(patient) {
    await end(patient);
    const dialog = await reasonsAt(patient);
    const all = [
      ...missingReasons(patient, dialog),
      ...otherDefault(patient, dialog),
      ...autoWrapUpAilments(patient, dialog),
    ];
    return [...all, ...(await wrapUp(patient, dialog))];
  },
};

async function end(patient: Patient): Promise<void> {
  const { desk } = talkOf(patient);
  const answer = await desk.act({ verb: 'end' });
  const why = answer.outcome === 'refused' ? answer.reason : 'the driver does not support it';
  if (answer.outcome !== 'done') throw new NotSeen(`Reasons are seen after End: ${why}`);
  await siteOf(patient).time.rest();
  if ((await desk.view()).dialog?.kind === 'confirm') await desk.act({ verb: 'confirm' });
}

async function reasonsAt(patient: Patient): Promise<DialogView & { options: Options }> {
  const { desk } = talkOf(patient);
  const look = async () => {
    const { dialog } = await desk.view();
    return dialog?.kind === 'wrap-up-reasons' ? dialog : undefined;
  };
  const dialog = await soon(siteOf(patient).time, look);
  if (dialog?.options) return { ...dialog, options: dialog.options };
  const isLeftOut = (await desk.view()).dialog === undefined;
  throw new NotSeen(
    isLeftOut
      ? 'Reasons are seen in a dialog, and the driver\'s view leaves out "dialog".'
      : 'After End the desk shows no list of wrap-up reasons.',
  );
}

type Options = NonNullable<DialogView['options']>;

function missingReasons(patient: Patient, { options }: { options: Options }): readonly Ailment[] {
  const listed = options.map(({ name }) => name);
  return listsOf(patient).wrapUpReasons.flatMap(({ name }, at) =>
    listed.includes(name)
      ? []
      : [
          {
            sentence: `The wrap-up reason ${name} is not among those at the desk: ${listed.join(', ') || 'none'}.`,
            hint: 'Set it up in the contact centre, or state it as desks show it.',
            ...seenOr(patient, (opened) => opened.wrapUpReasons, `/wrapUpReasons/${at}/name`),
          },
        ],
  );
}

function otherDefault(patient: Patient, { options }: { options: Options }): readonly Ailment[] {
  const reasons = listsOf(patient).wrapUpReasons;
  const at = reasons.findIndex((reason) => reason.default === true);
  const stated = reasons[at]?.name;
  const shown = options.find((option) => option.default === true)?.name;
  if (shown === undefined || stated === undefined || shown === stated) return [];
  const pointer = `/wrapUpReasons/${at}/default`;
  return [
    {
      sentence: `The default reason is stated to be ${stated}, and at the desk it is ${shown}.`,
      hint: 'Say default: true of the one that auto wrap-up submits, and of no other.',
      ...seenOr(patient, (opened) => opened.wrapUpReasons, pointer),
    },
  ];
}

/** The conversation does not stay open behind us. */
async function wrapUp(
  patient: Patient,
  { options }: { options: Options },
): Promise<readonly Ailment[]> {
  const { desk } = talkOf(patient);
  const option = options.find(({ enabled }) => enabled !== false)?.name ?? '';
  await desk.act({ verb: 'select', option });
  const answer = await desk.act({ verb: 'submit' });
  // Where it is left out, nobody can tell; that it is was told before.
  const look = async () => (await desk.view()).conversation == null;
  if (answer.outcome === 'done' && (await soon(siteOf(patient).time, look))) return [];
  return [
    {
      sentence: `The reason ${option} was submitted, and the conversation is still open.`,
      hint: 'Let the view say "conversation": null once it is closed.',
      isJudged: true,
    },
  ];
}
