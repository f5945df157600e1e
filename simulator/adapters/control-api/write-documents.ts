// Writes the document of the control API beside the code: `npm run documents`.
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { openApi } from './open-api.ts';

const text = await format(JSON.stringify(await openApi()), { parser: 'json', printWidth: 100 });
await writeFile(new URL('openapi.json', import.meta.url), text);
