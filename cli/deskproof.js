#!/usr/bin/env node
import process from 'node:process';

await import('../steps/support/register.js');
const { main } = await import('./main.ts');
await main(process.argv);
