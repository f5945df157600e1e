import type { DialogView } from '../../ports/view.ts';
import type { Ailment, Patient } from './doctor-check.ts';

/** Seconds that may pass before the countdown is looked at. */
const LATE = 2;

const AT = '/timeouts/autoWrapUp';

/** What of auto wrap-up is stated, and the dialog that has just opened shows otherwise. */
export function autoWrapUpAilments(
  { target: { autoWrapUp } }: Pick<Patient, 'target'>,
  { secondsLeft, canCancelAutoWrapUp }: DialogView,
): readonly Ailment[] {
  if (autoWrapUp === undefined || secondsLeft === undefined) return [];
  if (autoWrapUp === null) return secondsLeft === null ? [] : [runs(secondsLeft)];
  if (secondsLeft === null) return [runsNot()];
  const { seconds, extension } = autoWrapUp;
  const isClose = secondsLeft <= seconds && secondsLeft >= seconds - LATE;
  const isOther = canCancelAutoWrapUp !== undefined && canCancelAutoWrapUp !== extension;
  return [
    ...(isClose ? [] : [other(seconds, secondsLeft)]),
    ...(isOther ? [cancel(extension)] : []),
  ];
}

function runs(left: number): Ailment {
  return {
    sentence: `Auto wrap-up is stated to be off, and at the desk ${left} seconds are left.`,
    hint: 'Write autoWrapUp: { seconds, extension }, or switch it off in the contact centre.',
    pointer: AT,
  };
}

function runsNot(): Ailment {
  return {
    sentence: 'Auto wrap-up is stated to be on, and at the desk nothing counts down.',
    hint: 'Write autoWrapUp: off, or switch it on in the contact centre.',
    pointer: AT,
  };
}

function other(stated: number, left: number): Ailment {
  return {
    sentence: `Auto wrap-up is stated to take ${stated} seconds, and at the desk ${left} are left at once.`,
    hint: 'State the seconds that are set up in the contact centre.',
    pointer: `${AT}/seconds`,
  };
}

function cancel(stated: boolean): Ailment {
  return {
    sentence: stated
      ? 'Agents are stated to be able to cancel auto wrap-up, and at the desk they cannot.'
      : 'Agents are stated not to be able to cancel auto wrap-up, and at the desk they can.',
    hint: `Write extension: ${String(!stated)}, or set it up so in the contact centre.`,
    pointer: `${AT}/extension`,
  };
}
