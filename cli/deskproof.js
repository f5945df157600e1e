#!/usr/bin/env node
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// ts-node looks for its settings from the working directory, which may be anywhere. Worker processes inherit this.
process.env.TS_NODE_PROJECT ??= fileURLToPath(new URL('../tsconfig.json', import.meta.url));

await import('../steps/support/register.js');
const { main } = await import('./main.ts');
await main(process.argv);
