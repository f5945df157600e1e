import type { DeskView } from '../../ports/view.ts';
import type { Matcher } from '../problems.ts';
import { showsConversation } from './conversation.ts';
import { dialogIsOpen } from './dialog.ts';

/** WA-TRF-07: whatever became of a submission, the conversation did not vanish from the agent's desk without a word. */
export function keepsOrWrapsUp(customerName: string): Matcher<DeskView> {
  const keeps = showsConversation(customerName);
  const wrapsUp = dialogIsOpen('wrap-up-reasons');
  return (view) => (wrapsUp(view) === undefined ? undefined : keeps(view));
}
