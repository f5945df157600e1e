import type { ComposeView, DeskView } from '../../ports/view.ts';
import { observed, type Finding, type Matcher } from '../problems.ts';
import { inPane } from './conversation.ts';
import { same, say, unless } from './finding.ts';

/** Runs a matcher on the compose box of the open pane. */
export function inCompose(matcher: Matcher<ComposeView>): Matcher<DeskView> {
  return inPane((pane): Finding | undefined => {
    const box = observed(pane.compose, 'the compose box');
    return box ? matcher(box) : { expected: 'a compose box', seen: 'none' };
  });
}

/** WA-RONA-01, WA-AST-02. */
export function composeIs(enabled: boolean): Matcher<DeskView> {
  return inCompose((box) => same('the compose box being usable', enabled, box.enabled));
}

/** The box holds exactly this. */
export function composeHolds(text: string): Matcher<DeskView> {
  return inCompose((box) => same('the text in the compose box', text, box.text));
}

/** WA-CMP-04: Send can be chosen, or not. */
export function sendIs(enabled: boolean): Matcher<DeskView> {
  return inCompose((box) =>
    same('Send being enabled', enabled, observed(box.canSend, 'whether Send can be chosen')),
  );
}

/** WA-CMP-03: whatever its wording, the counter names the count and the limit. */
export function counterShows(count: number, limit: number): Matcher<DeskView> {
  return inCompose((box) => {
    const counter = observed(box.counter, 'the counter of the compose box');
    const numbers = counter.match(/\d+/gu) ?? [];
    return unless(
      numbers[0] === String(count) && numbers.at(-1) === String(limit),
      `a counter of ${count} of ${limit}`,
      `"${counter}"`,
    );
  });
}

function placeholderOf(box: ComposeView): string {
  return observed(box.placeholder, 'what an empty compose box says');
}

/** WA-CMP-05: whatever its wording, the empty box names the customer. */
export function placeholderNames(name: string): Matcher<DeskView> {
  return inCompose((box) => {
    const said = placeholderOf(box);
    return unless(said.includes(name), `a compose box that names ${say(name)}`, say(said));
  });
}

/** WA-CMP-05 with masking on: of the number (E.164) the empty box shows the last four digits and no others. */
export function placeholderMasks(phone: string): Matcher<DeskView> {
  return inCompose((box) => {
    const said = placeholderOf(box);
    const last = phone.slice(-4);
    return unless(
      said.replaceAll(/\D/gu, '') === last,
      `a compose box that names the customer by ${say(last)} and no other digit`,
      say(said),
    );
  });
}
