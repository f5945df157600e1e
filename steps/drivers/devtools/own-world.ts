import type { CDPSession, Page } from 'playwright';
import type { Inside } from '../browser/inside.ts';
import { Unreachable } from '../unreachable.ts';
import { within } from '../within.ts';

const worldName = 'deskproof';
/** Longest time for a page to answer, in ms. */
const limitMs = 15_000;
const patience = { ms: limitMs, sentence: `The page did not answer within ${limitMs / 1000} s.` };

/**
 * A world of deskproof's own in a page: it shares what is shown with the page's scripts, and nothing else. What a driver has put in the
 * place of a browser's functions there, such as a clock that stands, is not in its way. `script` is carried out in each document.
 */
export async function ownWorldIn(page: Page, script: string): Promise<Inside> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  const world = followWorld(session, frameId);
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: script, worldName });
  await session.send('Runtime.enable');
  await session.send('Page.createIsolatedWorld', { frameId, worldName });
  await within(patience, run(session, await world.id(), script));
  return {
    evaluate: (look, given) => inWorld(world, (id) => call(session, id, { look, given })),
    run: (source) => inWorld(world, (id) => run(session, id, source)),
  };
}

/** Our world in the document that is shown. */
interface World {
  /** Its id; between two documents, that of the one that comes. */
  readonly id: () => Promise<number>;
  /** It turned out to be gone, though nobody has told yet. */
  readonly gone: (id: number) => void;
}

function inWorld<T>(world: World, work: (id: number) => Promise<T>): Promise<T> {
  return within(patience, inItOrTheNext(world, work));
}

/** Once more in the next document, where the page has left the one that was there. */
async function inItOrTheNext<T>(world: World, work: (id: number) => Promise<T>): Promise<T> {
  const id = await world.id();
  try {
    return await work(id);
  } catch (problem) {
    if (!/context (?:with specified id|was destroyed)/u.test(String(problem))) throw problem;
    world.gone(id);
    return work(await world.id());
  }
}

function followWorld(session: CDPSession, frameId: string): World {
  let [world, enter] = pending();
  let current: number | undefined;
  const leave = () => {
    if (current !== undefined) [world, enter] = pending();
    current = undefined;
  };
  session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
    if (name !== worldName || !isOf(frameId, auxData)) return;
    leave();
    current = id;
    enter(id);
  });
  session.on('Runtime.executionContextsCleared', leave);
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === current) leave();
  });
  return {
    id: () => world,
    gone(id) {
      if (id === current) leave();
    },
  };
}

function pending(): [Promise<number>, (id: number) => void] {
  let enter: (id: number) => void = () => undefined;
  const world = new Promise<number>((resolve) => (enter = resolve));
  return [world, enter];
}

function isOf(frameId: string, auxData: object | undefined): boolean {
  return auxData !== undefined && 'frameId' in auxData && auxData.frameId === frameId;
}

async function run(session: CDPSession, contextId: number, expression: string): Promise<void> {
  const answer = await session.send('Runtime.evaluate', { expression, contextId });
  refuse(answer.exceptionDetails);
}

interface Call<Given, Found> {
  readonly look: (given: Given) => Found | Promise<Found>;
  readonly given: Given;
}

async function call<Given, Found>(
  session: CDPSession,
  executionContextId: number,
  { look, given }: Call<Given, Found>,
): Promise<Found> {
  const answer = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: look.toString(),
    arguments: [{ value: given }],
    awaitPromise: true,
    returnByValue: true,
    executionContextId,
  });
  refuse(answer.exceptionDetails);
  return answer.result.value as Found;
}

interface Exception {
  readonly text: string;
  readonly exception?: { readonly description?: string };
}

function refuse(exception: Exception | undefined): void {
  if (!exception) return;
  const said = exception.exception?.description ?? exception.text;
  throw new Unreachable(said.split('\n')[0] ?? said);
}
