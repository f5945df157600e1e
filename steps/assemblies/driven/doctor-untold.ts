import type { DeskView } from '../../ports/view.ts';
import type { Ailment } from './doctor-check.ts';

/** What a view may leave out that a conversation is followed by, and what nobody can tell without it. */
const unknown = {
  requests: 'whether the customer reached an agent',
  tasks: 'whether the customer reached an agent',
  conversation: 'whether a conversation is open',
} as const;

/** A view may leave things out: that is no fault, and what needs them is untestable. `undefined` where it does not. */
export function leftOut(view: DeskView, field: keyof typeof unknown): Ailment | undefined {
  if (view[field] !== undefined) return undefined;
  const none = field === 'conversation' ? 'null' : '[]';
  return {
    sentence: `The driver's view leaves out "${field}", so nobody can tell ${unknown[field]}.`,
    hint: `Answer view with "${field}", and with ${none} where there is none. Until then whatever needs it is untestable.`,
    isWarning: true,
  };
}
