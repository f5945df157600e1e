// Writes the API's documents beside the code: `npm run documents`.
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { asyncApi } from './async-api.ts';
import { openApi } from './open-api.ts';

const documents = { 'openapi.json': await openApi(), 'asyncapi.json': asyncApi() };
for (const [name, document] of Object.entries(documents)) {
  const text = await format(JSON.stringify(document), { parser: 'json', printWidth: 100 });
  await writeFile(new URL(name, import.meta.url), text);
}
