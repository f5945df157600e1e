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
  let context: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
    if (name === worldName && isOfTop(auxData, frameId)) context = id;
  });
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: script, worldName });
  await session.send('Runtime.enable');
  const made = await session.send('Page.createIsolatedWorld', { frameId, worldName });
  context ??= made.executionContextId;
  await run(session, context, script);
  return {
    evaluate: (look, given) => within(patience, call(session, context, { look, given })),
    run: (source) => within(patience, run(session, context, source)),
  };
}

function isOfTop(auxData: object | undefined, frameId: string): boolean {
  return auxData !== undefined && 'frameId' in auxData && auxData.frameId === frameId;
}

async function run(session: CDPSession, contextId: number | undefined, expression: string) {
  const answer = await session.send('Runtime.evaluate', { expression, ...of(contextId) });
  refuse(answer.exceptionDetails);
}

interface Call<Given, Found> {
  readonly look: (given: Given) => Found | Promise<Found>;
  readonly given: Given;
}

async function call<Given, Found>(
  session: CDPSession,
  executionContextId: number | undefined,
  { look, given }: Call<Given, Found>,
): Promise<Found> {
  const answer = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: look.toString(),
    arguments: [{ value: given }],
    awaitPromise: true,
    returnByValue: true,
    ...(executionContextId !== undefined && { executionContextId }),
  });
  refuse(answer.exceptionDetails);
  return answer.result.value as Found;
}

function of(contextId: number | undefined) {
  return contextId === undefined ? {} : { contextId };
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
