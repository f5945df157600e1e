import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { carryOut } from './gestures.ts';
import { shutDown } from './launch.ts';
import { referenceMap } from './reference-map.ts';
import { header } from './test-desktop.ts';
import { onTestPage } from './test-page.ts';

after(shutDown);

const notice = `${header}<section aria-label="Interaction">
  <div role="alertdialog" aria-labelledby="what" aria-describedby="why"><h3 id="what">Interaction Terminated</h3>
  <p id="why">An administrator did it.</p><button onclick="this.parentElement.remove()">OK</button></div></section>`;

test('a notice is a dialog, what describes it is its text, and OK is how it is confirmed', async () => {
  await onTestPage(notice, async (hands) => {
    const { kind, title, text, canSubmit, canCancel } = (await hands.look()).dialog ?? {};
    assert.deepEqual([kind, title], ['terminated', 'Interaction Terminated']);
    assert.deepEqual([text, canSubmit, canCancel], ['An administrator did it.', false, false]);
    const outcome = await carryOut(hands, { verb: 'confirm' }, referenceMap);
    assert.deepEqual(outcome, { outcome: 'done' });
    assert.equal((await hands.look()).dialog, null);
    const again = await carryOut(hands, { verb: 'confirm' }, referenceMap);
    assert.equal(again.outcome, 'refused');
  });
});
