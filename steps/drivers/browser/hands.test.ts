import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Action } from '../../ports/desk.ts';
import { carryOut } from './gestures.ts';
import { shutDown } from './launch.ts';
import { referenceMap } from './reference-map.ts';
import { pane } from './test-desktop.ts';
import { onTestPage } from './test-page.ts';

after(shutDown);

const end = { place: { role: 'button', name: 'End' } };
/** Says in the title which button was clicked, and whether by a person. */
const listening =
  'addEventListener("click", (event) => (document.title = `${event.target.textContent} ${event.isTrusted}`))';

test('what is clicked hears a real click, even far down the page', async () => {
  await onTestPage(
    '<div style="height: 3000px"></div><button>End</button>',
    async (hands, page) => {
      await page.evaluate(listening);
      assert.equal(await hands.click(end), null);
      assert.equal(await page.title(), 'End true');
    },
  );
});

const unusable: readonly (readonly [string, string, RegExp])[] = [
  ['is not there', '<button>Ending</button>', /^There is no button End on the screen\.$/],
  ['is hidden', '<button style="visibility: hidden">End</button>', /^There is no button End/],
  ['is disabled', '<button disabled>End</button>', /^The button End is disabled\.$/],
  [
    'says that it is',
    '<button aria-disabled="true">End</button>',
    /^The button End is disabled\.$/,
  ],
  [
    'lies under something',
    '<button>End</button><div style="position: fixed; inset: 0"></div>',
    /^Something lies over the button End\.$/,
  ],
  [
    'lets clicks through',
    '<button style="pointer-events: none">End</button>',
    /^Something lies over the button End\.$/,
  ],
  [
    'has no size',
    '<button style="width: 0; height: 0; padding: 0; border: 0; overflow: hidden">End</button>',
    /^Something lies over the button End\.$/,
  ],
];

for (const [why, markup, sentence] of unusable) {
  test(`a button that ${why} is not clicked, and a sentence says so`, async () => {
    await onTestPage(markup, async (hands, page) => {
      await page.evaluate(listening);
      assert.match((await hands.click(end)) ?? 'clicked', sentence);
      assert.equal(await page.title(), 'Title');
    });
  });
}

test('a handle means the same element until that is gone', async () => {
  const row = '<div role="listitem"><button>Accept</button></div>';
  const list = `<div role="banner"></div><nav aria-label="Tasks">${row}${row}</nav>`;
  await onTestPage(list, async (hands, page) => {
    const before = await hands.look();
    const [first, second] = (before.tasks ?? []).map(({ id }) => id);
    await page.evaluate('document.querySelector("[role=listitem]").remove()');
    assert.deepEqual(
      (await hands.look()).tasks?.map(({ id }) => id),
      [second],
    );
    const place = { role: 'button', name: 'Accept' };
    assert.equal(await hands.click({ place, within: second ?? '' }), null);
    assert.equal(
      await hands.click({ place, within: first ?? '' }),
      'This is not on the screen any more.',
    );
  });
});

test('text goes where the keyboard is, after what stands there', async () => {
  await onTestPage(`<div role="banner"></div>${pane}`, async (hands) => {
    const box = { place: { role: 'textbox', name: 'Write a message' } };
    assert.match((await hands.click(box)) ?? '', /^$/);
    await hands.press('Ctrl+End');
    await hands.enter(' – naïve 👋');
    assert.equal((await hands.look()).conversation?.compose?.text, 'Draft – naïve 👋');
  });
});

test('what the page says against an action is the refusal, once the page has come to rest', async () => {
  const refusals = '<section aria-label="Refusals"></section>';
  await onTestPage(`<button>End</button>${refusals}`, async (hands, page) => {
    assert.deepEqual(await hands.outcome(), { outcome: 'done' });
    await page.evaluate(`document.querySelector('button').onclick = () => {
      document.documentElement.dataset.busy = '1';
      setTimeout(() => {
        document.querySelector('section').textContent = 'Not now.';
        document.documentElement.dataset.busy = '0';
      }, 50);
    }`);
    assert.equal(await hands.click(end), null);
    assert.deepEqual(await hands.outcome(), { outcome: 'refused', reason: 'Not now.' });
  });
});

test('a page that is gone cannot be reached', async () => {
  await onTestPage('', async (hands, page) => {
    await page.close();
    await assert.rejects(hands.look(), { name: 'Unreachable' });
  });
});

const picks: Action = { verb: 'attach', name: 'a.pdf', bytes: new Uint8Array(1) };

test('a page that asks for no file has no way to attach one, which is no refusal of the file', async () => {
  await onTestPage('<button>Attach a file</button>', async (hands, page) => {
    // Nobody waits for what is not going to come.
    Object.assign(page, { waitForEvent: () => Promise.reject(new Error('late')) });
    assert.deepEqual(await carryOut(hands, picks, referenceMap), { outcome: 'unsupported' });
  });
});

test('a page that asks for a file gets it', async () => {
  const body = '<label><button>Attach a file</button><input type="file" hidden></label>';
  await onTestPage(body, async (hands, page) => {
    await page.evaluate(
      'document.querySelector("button").onclick = () => document.querySelector("input").click()',
    );
    assert.deepEqual(await carryOut(hands, picks, referenceMap), { outcome: 'done' });
    const name = await page.evaluate('document.querySelector("input").files[0].name');
    assert.equal(name, 'a.pdf');
  });
});
