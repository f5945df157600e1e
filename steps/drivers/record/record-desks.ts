import type { Assembly } from '../../ports/assembly.ts';
import type { Desk, Outcome } from '../../ports/desk.ts';
import { doing, type Recording } from './recording.ts';

/** Opens the same desks; what is seen and done there is put down. Not what is seen of a screen beside the view. */
export function recordDesks(open: Assembly['desk'], recording: Recording): Assembly['desk'] {
  const { recorder, mask } = recording;
  let count = 0;
  return async (agent) => {
    const name = `desk ${count}`;
    count += 1;
    const opening = { kind: 'open', name, with: () => mask.plain(agent), gave: hasScreen } as const;
    const desk = await recorder.later(opening, () => open(agent));
    return recordDesk(desk, name, recording);
  };
}

function hasScreen({ screen }: Desk): string {
  return screen ? '"on a screen"' : '"not on a screen"';
}

function recordDesk(desk: Desk, name: string, recording: Recording): Desk {
  const { recorder, mask } = recording;
  const view = { kind: 'look', name: `${name}: view`, gave: mask.view } as const;
  const gave = (outcome: Outcome) =>
    mask.plain(
      outcome.outcome === 'refused'
        ? { ...outcome, reason: mask.sentence(outcome.reason) }
        : outcome,
    );
  return {
    view: () => recorder.later(view, () => desk.view()),
    act: (action) =>
      doing(recording, { name: `${name}: act`, args: [action], gave }, () => desk.act(action)),
    ...(desk.screen && { screen: desk.screen }),
  };
}
