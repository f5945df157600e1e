import { textAt } from './finding.ts';
import type { DataPath, Finding } from './finding.ts';
import { fieldHint } from './schema-guide.ts';

/** What keeps the text there from being an http(s) URL without a name or a password in it. The text is not quoted. */
export function addressFindings(data: unknown, path: DataPath): Finding[] {
  const text = textAt(data, path);
  if (text === undefined || text === '') return [];
  const name = path.join('.');
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) {
    const sentence = `${name} is no whole URL that begins with http:// or https://.`;
    return [{ path, sentence, hint: fieldHint(path) }];
  }
  const { username, password } = new URL(text);
  if (username === '' && password === '') return [];
  const sentence = `${name} has a name or a password in it.`;
  return [{ path, sentence, hint: `Give it without: secrets do not belong into the file.` }];
}
