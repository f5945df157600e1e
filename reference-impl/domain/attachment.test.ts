import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanName } from './attachment.ts';
import { fileEndings, fileTypeOf } from './file-types.ts';
import { documentedFiles } from './policies/files.ts';

describe('the name of a file', () => {
  it('stays as it is where nothing is wrong with it', () => {
    for (const name of ['receipt.pdf', 'Überweisung (März).pdf', 'فاتورة.pdf', '😀.png', 'a']) {
      assert.equal(cleanName(name), name);
    }
  });

  it('leads to no other folder', () => {
    assert.equal(cleanName('../../etc/passwd'), '.._.._etc_passwd');
    assert.equal(cleanName('C:\\boot.ini'), 'C:_boot.ini');
  });

  it('cannot pass for another kind of file', () => {
    assert.equal(cleanName('invoice\u202efdp.exe'), 'invoicefdp.exe');
    assert.equal(cleanName('a\u0000\r\n.pdf'), 'a.pdf');
  });

  it('is none where nothing of it is left', () => {
    for (const name of ['', '  ', '.', '..', '\u202e']) assert.equal(cleanName(name), null);
  });

  it('is cut before its ending, and never in the middle of a character', () => {
    const long = cleanName(`${'x'.repeat(300)}.pdf`);
    assert.equal(long?.length, 200);
    assert.ok(long.endsWith('x.pdf'));
    assert.doesNotMatch(cleanName(`${'😀'.repeat(150)}.jpeg`) ?? '', /\p{Cs}/u);
    assert.equal(cleanName('y'.repeat(200))?.length, 200);
  });
});

describe('what WhatsApp takes', () => {
  const refusal = (name: string, bytes: number) => {
    const answer = documentedFiles.accepts(name, bytes);
    return typeof answer === 'string' ? answer : 'accepted';
  };
  const limits = { 'a.png': 5, 'a.MP4': 16, 'a.ogg': 16, 'a.pdf': 16 };

  it('by size, to the byte', () => {
    for (const [name, megabytes] of Object.entries(limits)) {
      const most = megabytes * 1024 * 1024;
      assert.equal(typeof documentedFiles.accepts(name, most), 'object', name);
      assert.match(refusal(name, most + 1), /takes at most \d+ MB/u);
      assert.match(refusal(name, 0), /is empty/u);
    }
  });

  it('never says that what is too much is what would fit', () => {
    const sentence = refusal('a.png', 5 * 1024 * 1024 + 1);
    assert.equal(sentence, '"a.png" has 5.1 MB; WhatsApp takes at most 5 MB for pictures.');
    assert.match(refusal('a.webp', 100 * 1024 + 1), /has 101 KB; WhatsApp takes at most 100 KB/u);
  });

  it('by type: what has no known ending is not taken', () => {
    for (const name of ['a.zip', 'a.svg', 'a.html', 'a', '.', 'a.', 'a.constructor', 'pdf']) {
      assert.equal(fileTypeOf(name), null, name);
      assert.match(refusal(name, 1), /does not take/u);
    }
  });

  it('of every ending that the agent is offered to pick from', () => {
    assert.ok(fileEndings.includes('.pdf') && fileEndings.includes('.3gp'));
    for (const ending of fileEndings) assert.equal(refusal(`a${ending}`, 1), 'accepted', ending);
  });

  it('beside a file, text up to 1024 characters', () => {
    assert.equal(documentedFiles.captionProblem('x'.repeat(1024)), null);
    assert.match(documentedFiles.captionProblem('x'.repeat(1025)) ?? '', /1025 characters/u);
  });
});
