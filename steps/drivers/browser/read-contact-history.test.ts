import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ConversationView } from '../../ports/view.ts';
import { shutDown } from './launch.ts';
import { header, pane } from './test-desktop.ts';
import { onTestPage } from './test-page.ts';

after(shutDown);

/** What is read of the contact history where this stands beside a conversation. */
async function readBeside(aside: string): Promise<Pick<ConversationView, 'contactHistory'>> {
  let found: Pick<ConversationView, 'contactHistory'> = {};
  await onTestPage(header + pane + aside, async (hands) => {
    const { conversation } = await hands.look();
    if (conversation && 'contactHistory' in conversation) {
      found = { contactHistory: conversation.contactHistory };
    }
  });
  return found;
}

const column = (inside: string) => `<aside aria-label="Contact details">${inside}</aside>`;
const said = (name: string, value: string) => `<div><i>${name}: </i>${value}</div>`;

test('contacts in other markup with the same words are read in their order', async () => {
  const first = `<div role="listitem"><b role="img" aria-label="WhatsApp"></b>${said('Agents', 'Ann, Ben')}
    ${said('First message', 'Hello?')}<time datetime="2026-03-01T08:00:00.000Z">yesterday</time></div>`;
  const second = `<div role="listitem">${said('Reason', 'Resolved')}<p>Long ago</p></div>`;
  const region = `<div role="region" aria-labelledby="ch"><b id="ch">Contact history</b>${first}${second}</div>`;
  assert.deepEqual(await readBeside(column(region)), {
    contactHistory: {
      contacts: [
        {
          channel: 'whatsapp',
          startedAt: Date.UTC(2026, 2, 1, 8),
          agents: ['Ann', 'Ben'],
          reason: null,
          preview: 'Hello?',
        },
        { reason: 'Resolved' },
      ],
      note: null,
    },
  });
});

test('the sentence in place of contacts is read', async () => {
  const region =
    '<section aria-label="Contact history"><h2>Contact history</h2><p hidden>2</p><p>Nobody we know</p></section>';
  const contactHistory = { contacts: [], note: 'Nobody we know' };
  assert.deepEqual(await readBeside(column(region)), { contactHistory });
  const bare = '<section aria-label="Contact history"><h2>Contact history</h2></section>';
  assert.deepEqual(await readBeside(column(bare)), {
    contactHistory: { contacts: [], note: null },
  });
});

test('that no place tells of contacts can be seen where their column is, and nowhere else', async () => {
  assert.deepEqual(await readBeside(column('')), { contactHistory: null });
  assert.deepEqual(await readBeside(''), {});
});
