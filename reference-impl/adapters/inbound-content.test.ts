import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentOf } from './inbound-content.ts';

const textOf = (message: Record<string, unknown>) => contentOf(message).text;

describe('what a message says (platform reference 1.2)', () => {
  it('a text, a tap on a template, a tap on a button, a choice from a list', () => {
    assert.equal(textOf({ type: 'text', text: { body: 'Hello' } }), 'Hello');
    assert.equal(textOf({ type: 'button', button: { payload: 'p', text: 'Yes' } }), 'Yes');
    const tapped = { type: 'button_reply', button_reply: { id: '1', title: 'Call me' } };
    assert.equal(textOf({ type: 'interactive', interactive: tapped }), 'Call me');
    const chosen = { id: '1', title: 'Monday', description: 'from 9' };
    const list = { type: 'list_reply', list_reply: chosen };
    assert.equal(textOf({ type: 'interactive', interactive: list }), 'Monday\nfrom 9');
  });

  it('a form: its fields, without its token', () => {
    const json = JSON.stringify({ flow_token: 'secret', first_name: 'Zoe', age: 7 });
    const form = { name: 'flow', body: 'Sent', response_json: json };
    const filled = { type: 'nfm_reply', nfm_reply: form };
    assert.equal(textOf({ type: 'interactive', interactive: filled }), 'first name: Zoe\nage: 7');
    const broken = { type: 'nfm_reply', nfm_reply: { ...form, response_json: '{' } };
    assert.equal(textOf({ type: 'interactive', interactive: broken }), 'Sent');
  });

  it('a place with and without a name', () => {
    const place = { latitude: 38.7, longitude: -9.1 };
    assert.equal(textOf({ type: 'location', location: place }), 'Location: 38.7, -9.1');
    const named = { ...place, name: 'Harbour', address: 'Quay 7' };
    assert.equal(
      textOf({ type: 'location', location: named }),
      'Location: Harbour, Quay 7, 38.7, -9.1',
    );
  });

  it('contacts, one a line', () => {
    const card = (name: string) => ({
      name: { formatted_name: name },
      phones: [{ phone: '+1 202-555-0143' }],
      emails: [{ email: 'zoe@example.com' }],
    });
    assert.equal(
      textOf({ type: 'contacts', contacts: [card('Zoe'), card('Ben')] }),
      'Contact: Zoe, +1 202-555-0143, zoe@example.com\nContact: Ben, +1 202-555-0143, zoe@example.com',
    );
  });

  it('an order', () => {
    const items = [{ product_retailer_id: 'lamp', quantity: 2, item_price: 30, currency: 'USD' }];
    const order = { catalog_id: 'c', text: 'Please', product_items: items };
    assert.equal(textOf({ type: 'order', order }), 'Please\nOrder:\n2 × lamp at 30 USD');
  });

  it('a reaction, and that it was taken back, with what it is about', () => {
    const put = { type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '👍' } };
    assert.deepEqual(contentOf(put), { text: '👍', about: 'wamid.1' });
    const gone = { type: 'reaction', reaction: { message_id: 'wamid.1' } };
    assert.deepEqual(contentOf(gone), { text: 'No more reaction', about: 'wamid.1' });
  });

  it('what WhatsApp does not pass on, a change of number, an edit', () => {
    const details = 'Message type is currently not supported.';
    const unsupported = { type: 'unsupported', errors: [{ error_data: { details } }] };
    assert.match(textOf(unsupported), /does not pass on\. Message type is currently/u);
    assert.match(textOf({ ...unsupported, unsupported: { type: 'poll' } }), /\(poll\)/u);
    assert.equal(textOf({ type: 'system', system: { body: 'User changed' } }), 'User changed');
    const message = { type: 'text', text: { body: 'new' } };
    assert.equal(textOf({ type: 'edit', edit: { message } }), 'Edited a message: new');
  });

  it('a type of tomorrow, and a type whose body is not what it should be, by their names', () => {
    assert.equal(textOf({ type: 'hologram', hologram: {} }), '[hologram]');
    assert.equal(textOf({ type: 'constructor' }), '[constructor]');
    for (const type of ['text', 'button', 'interactive', 'location', 'contacts', 'order']) {
      for (const inner of [null, 7, 'x', [], [7], {}]) {
        assert.equal(textOf({ type, [type]: inner }), `[${type}]`);
      }
    }
  });
});

describe('what a message carries', () => {
  it('a file with its caption, its name and what it must be', () => {
    const inner = {
      ...{ caption: 'Mine', filename: '../receipt.pdf', mime_type: 'application/pdf' },
      ...{ sha256: 'abc=', id: '1' },
    };
    const { text, attachment } = contentOf({ type: 'document', document: inner });
    assert.equal(text, 'Mine');
    assert.deepEqual(attachment, {
      ...{ kind: 'document', mediaId: '1', mimeType: 'application/pdf', sha256: 'abc=' },
      ...{ fileName: '.._receipt.pdf', voice: false, bytes: null, state: 'loading', note: null },
    });
  });

  it('a voice note, and a file without a type', () => {
    const { attachment } = contentOf({ type: 'audio', audio: { id: '1', voice: true } });
    assert.deepEqual([attachment?.voice, attachment?.mimeType], [true, 'application/octet-stream']);
  });

  it('nothing where there is no id to fetch it by', () => {
    assert.deepEqual(contentOf({ type: 'image', image: { caption: 'x' } }), { text: 'x' });
    assert.deepEqual(contentOf({ type: 'image', image: 7 }), { text: '[image]' });
  });
});
