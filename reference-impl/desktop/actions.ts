import { createLine, type Asked, type Line } from './line.ts';

/** What the page asks the Desk API to do. */
export interface Action {
  readonly verb: string;
  /** Of what is done in the compose box: whose box that is, whatever is open when its turn comes. */
  readonly conversation?: string;
  readonly file?: File;
  readonly [detail: string]: string | File | undefined;
}

/** What came of it; a refusal comes with its reason. */
export type Answer =
  | { readonly ok: true; readonly sequence: number }
  | { readonly ok: false; readonly reason: string };

/** Does something after everything that was asked before it. Resolves when the page shows what came of it. */
export type Act = (action: Action) => Promise<Answer>;

/** What carrying actions out needs of the page. */
export interface OrderOptions {
  /** Never rejects: what goes wrong is an answer, too. */
  readonly post: Act;
  readonly onAnswer: (answer: Answer) => void;
  /** Counts something as under way, until what it answers with is called. */
  readonly busy: () => () => void;
}

/** What is done in the compose box, and names its conversation: it can wait while the agent goes on elsewhere. */
const inBox: ReadonlySet<string> = new Set(['draft', 'send', 'detach']);

/** After these an agent may be out of a conversation in which something still waits to be sent. Any shortcut may be one of them. */
const leaving: ReadonlySet<string> = new Set([
  ...['end', 'endConference', 'exitConference', 'submit', 'confirm', 'signOut', 'press'],
]);

/**
 * Carries actions out one at a time, in order: what an agent does first must happen first. A file takes its time, so it goes beside: only
 * the Send of its conversation waits for it, with what is done in the same box after that, and whatever would leave the conversation.
 */
export function inOrder({ post, onAnswer, busy }: OrderOptions): Act {
  const files = new Map<string, Line>();
  const carryOut = async ({ action, resolve }: Asked) => {
    const answer = await post(action);
    resolve(answer);
    onAnswer(answer);
  };
  const beside = (conversation: string) => {
    const onEmpty = () => void files.delete(conversation);
    const line = files.get(conversation) ?? createLine({ carryOut, busy, onEmpty });
    files.set(conversation, line);
    return line;
  };
  const lineFor = ({ verb, conversation = '' }: Action) => {
    if (verb === 'attach') return beside(conversation);
    const line = inBox.has(verb) ? files.get(conversation) : undefined;
    return verb === 'send' || line?.has('send') ? line : undefined;
  };
  const sent = () =>
    Promise.all([...files.values()].filter((line) => line.has('send')).map((line) => line.rest()));
  const main = createLine({
    busy,
    async carryOut(asked) {
      const line = lineFor(asked.action);
      if (line) {
        line.push(asked);
        return;
      }
      if (leaving.has(asked.action.verb)) await sent();
      await carryOut(asked);
    },
  });
  return (action) => new Promise((resolve) => main.push({ action, resolve }));
}
