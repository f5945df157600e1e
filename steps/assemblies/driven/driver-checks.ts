import { protocol } from '../../drivers/protocol/messages.ts';
import { carriesConversation } from './driver-conversation.ts';
import { ask, closeTarget, greet, openAs, openTarget, openWindow, system } from './driver-trial.ts';
import type { Stage, Trial } from './driver-trial.ts';

/** One thing that a driver must do. */
export interface DriverCheck {
  /** What a driver does, as a sentence goes on after "The driver …". */
  readonly what: string;
  /** How far a driver must have come for it; left out for the very first. */
  readonly needs?: Stage;
  /** So far it comes by this check: what needs it makes no sense when this fails. */
  readonly brings?: Stage;
  readonly hint: string;
  /** Only for some drivers. */
  readonly applies?: (trial: Trial) => boolean;
  /** Throws what is wrong. */
  readonly carryOut: (trial: Trial) => Promise<void>;
}

/** Whether it is answered by an error, and the driver lives on. */
async function mustFail({ channel }: Trial, method: string, params: object): Promise<void> {
  const answer = await channel.ask(method, params).then(
    (result) => ({ result }),
    () => null,
  );
  if (channel.gone !== null) throw new Error(channel.gone);
  if (answer) throw new Error(`It answered ${JSON.stringify(answer.result ?? null)}.`);
}

async function mustBeUnsupported(trial: Trial, method: 'act' | 'admin', params: object) {
  const answer = await ask(trial, method, params);
  if (answer.outcome === 'unsupported') return;
  throw new Error(`It answered ${JSON.stringify(answer)}.`);
}

async function movesTime(trial: Trial): Promise<void> {
  const move = (action: object) => ask(trial, 'clock', { ...system(trial), action });
  const { now: before } = await move({ verb: 'idle', held: 0 });
  const { now } = await move({ verb: 'advance', ms: 1000, held: 0 });
  if (now === before + 1000) return;
  throw new Error(`It was asked to let 1000 ms pass, and its time moved by ${now - before} ms.`);
}

/** Finds the page, and looks at it once. */
async function looksAtScreen({ screen }: Trial): Promise<void> {
  if (!screen) return;
  const { screenByDevtools } = await import('../../drivers/devtools/index.ts');
  const lent = await screenByDevtools({ told: () => screen, byKeyboard: () => undefined });
  try {
    await lent.screen.targets();
  } finally {
    await lent.letGo();
  }
}

/** In the order in which they are tried. */
export const driverChecks: readonly DriverCheck[] = [
  {
    what: `says hello in protocol ${protocol}, with its name and the kind of its clock`,
    brings: 'greeted',
    hint: `Answer hello with { "protocol": ${protocol}, "name": "…", "clock": "virtual" or "wall" }. Nothing but answers may stand on standard output: say the rest on standard error.`,
    carryOut: greet,
  },
  {
    what: 'answers a method that it does not know with an error, and lives on',
    needs: 'greeted',
    hint: 'A later deskproof may ask more. Answer { "error": { "code": -32601, "message": "…" } }.',
    carryOut: (trial) => mustFail(trial, 'somersault', {}),
  },
  {
    what: 'opens a target',
    ...{ needs: 'greeted', brings: 'open' },
    hint: 'Answer open with at least { "system": … }; start the target, or attach to one that runs.',
    carryOut: openTarget,
  },
  {
    what: 'opens a window for an agent',
    ...{ needs: 'open', brings: 'window' },
    hint: 'Answer signIn with { "desk": … }, your own name for the window.',
    carryOut: openWindow,
  },
  {
    what: 'opens a second window of the same agent under another name',
    needs: 'window',
    hint: 'Each signIn is a new window, as on a second screen.',
    carryOut: openWindow,
  },
  {
    what: 'shows what an agent sees, in fields that fit',
    needs: 'window',
    hint: 'Leave out what you cannot observe; say null where you looked and found nothing. See desk-view.schema.json.',
    async carryOut(trial) {
      await ask(trial, 'view', { desk: trial.desks[0] });
    },
  },
  {
    what: 'has the window on the page that it tells of',
    needs: 'window',
    hint: 'Start the browser with --remote-debugging-port, answer signIn with { "screen": { "devtools": "http://127.0.0.1:PORT", "page": the targetId } }, or tell of no screen.',
    applies: ({ screen }) => screen !== undefined,
    carryOut: looksAtScreen,
  },
  {
    what: 'answers two questions at a time, each with its own answer',
    needs: 'window',
    hint: 'Answer with the id of the question; the order is free.',
    async carryOut(trial) {
      const [first, second = first] = trial.desks;
      await Promise.all([first, second].map((desk) => ask(trial, 'view', { desk })));
    },
  },
  {
    what: 'says of an action that it does not know that it is unsupported',
    needs: 'window',
    hint: 'Answer act with { "outcome": "unsupported" }: the scenario is then untestable, and nobody fails.',
    carryOut: (trial) =>
      mustBeUnsupported(trial, 'act', { desk: trial.desks[0], action: { verb: 'somersault' } }),
  },
  {
    what: 'says what becomes of an action: done, or refused with the reason',
    needs: 'window',
    hint: 'Answer act with { "outcome": "done" } or { "outcome": "refused", "reason": "…" }.',
    async carryOut(trial) {
      await ask(trial, 'act', { desk: trial.desks[0], action: { verb: 'signIn' } });
    },
  },
  {
    what: 'says of a setting that it does not know that it is unsupported',
    needs: 'open',
    hint: 'Answer admin with { "outcome": "unsupported" }, for all of it where nothing can be set.',
    carryOut: (trial) =>
      mustBeUnsupported(trial, 'admin', { ...system(trial), action: { verb: 'somersault' } }),
  },
  {
    what: 'lets as much time pass as it is asked to, and tells the time',
    needs: 'open',
    hint: 'Answer clock with { "now": ms since 1970, "next": ms or null } once all is at rest.',
    applies: ({ hello }) => hello?.clock === 'virtual',
    carryOut: movesTime,
  },
  {
    what: 'answers a question about a window that is closed with an error, and lives on',
    needs: 'window',
    hint: 'After close nobody may get that desk to see.',
    async carryOut(trial) {
      const desk = trial.desks.pop();
      await ask(trial, 'close', { desk });
      await mustFail(trial, 'view', { desk });
    },
  },
  {
    what: 'lets go of a target, and opens one again',
    needs: 'open',
    hint: 'Each scenario opens a target of its own and lets go of it: what close leaves behind meets the next one.',
    async carryOut(trial) {
      await closeTarget(trial);
      await openAs(trial, 'another');
      await closeTarget(trial);
    },
  },
  {
    what: 'carries a conversation from its request to its end, with answers that fit',
    needs: 'window',
    hint: 'Mend what it answers there; driver-protocol.schema.json and desk-view.schema.json say what may stand in it. What it writes to its standard error is for you.',
    carryOut: carriesConversation,
  },
];
