import type { Envelope } from '@cucumber/messages';
import { statusLine } from './status-line.ts';
import type { StatusStream } from './status-line.ts';

export interface Progress {
  /** Takes cucumber's messages as they come. */
  readonly hear: (envelope: Envelope) => void;
  readonly clear: () => void;
}

/** Tells how far the run is: scenarios done and planned, percent, current flow. Silent off a terminal. */
export function progress(stream: StatusStream): Progress {
  const line = statusLine(stream);
  const state = { planned: 0, done: 0, flow: '' };
  const follow = flowFollower();
  const hear = (message: Envelope) => {
    state.flow = follow(message) ?? state.flow;
    if (message.testCase) state.planned += 1;
    if (message.testCaseFinished) state.done += 1;
    if (message.testCaseStarted ?? message.testCaseFinished) line.show(textOf(state));
  };
  return { hear, clear: line.clear };
}

/** Gives the name of the Feature whenever a scenario of it starts. */
function flowFollower(): (message: Envelope) => string | undefined {
  const byFile = new Map<string, string>();
  const byId = new Map<string, string>();
  return ({ gherkinDocument, pickle, testCase, testCaseStarted }) => {
    if (gherkinDocument?.feature)
      byFile.set(gherkinDocument.uri ?? '', gherkinDocument.feature.name);
    if (pickle) byId.set(pickle.id, byFile.get(pickle.uri) ?? '');
    if (testCase) byId.set(testCase.id, byId.get(testCase.pickleId) ?? '');
    return testCaseStarted && byId.get(testCaseStarted.testCaseId);
  };
}

function textOf({ planned, done, flow }: { planned: number; done: number; flow: string }): string {
  const percent = planned === 0 ? 0 : Math.floor((100 * done) / planned);
  return `${done} of ${planned} scenarios, ${percent} %, ${flow}`;
}
