// Lets Node load TypeScript as it is. Source maps are switched on here because loader hooks run off-thread
// and the main thread would otherwise report the wrong lines (ts-node #2053). Must be the first `import` of every runner.
import { register } from 'node:module';
import process from 'node:process';

process.setSourceMapsEnabled(true);
register('./loader/load-typescript.js', import.meta.url);
