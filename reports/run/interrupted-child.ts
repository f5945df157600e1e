/* For tests: a run in a process of its own, which can be killed. Arguments: the driver's address, the platform's port, clauses. */
import process from 'node:process';
import { judgedStatement } from './test-driven.ts';
import { lastingAt } from './test-lasting.ts';

const [, , url = '', port = '', ...clauses] = process.argv;
await judgedStatement(await lastingAt(url, Number(port)), { profile: 'desktop', clauses, seed: 7 });
