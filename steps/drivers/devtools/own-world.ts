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
  await within(patience, run(session, await world(), script));
  return {
    evaluate: (look, given) =>
      within(
        patience,
        world().then((id) => call(session, id, { look, given })),
      ),
    run: (source) =>
      within(
        patience,
        world().then((id) => run(session, id, source)),
      ),
  };
}

/** The id of our world in the document that is shown; between two documents, of the one that comes. */
function followWorld(session: CDPSession, frameId: string): () => Promise<number> {
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
  return () => world;
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
