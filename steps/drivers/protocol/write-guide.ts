// Writes the tables of verbs into the guide for authors of drivers: `npm run documents`.
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { withTables, type PublishedProtocol } from './guide-tables.ts';

const guide = new URL('../../../examples/README.md', import.meta.url);
const schema = new URL('./driver-protocol.schema.json', import.meta.url);
const published = JSON.parse(await readFile(schema, 'utf8')) as PublishedProtocol;
const text = withTables(await readFile(guide, 'utf8'), published);
await writeFile(guide, await format(text, { parser: 'markdown', printWidth: 100 }));
