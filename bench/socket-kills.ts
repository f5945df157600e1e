import process from 'node:process';
import { inWords } from './in-words.ts';
import { loseAndComeBack } from './socket-kills-proof.ts';

/** The proof that a lost connection costs nothing: during a conversation the live view is cut off again and again. Default: 100 times. */
process.exitCode = await inWords(() => loseAndComeBack(Number(process.argv[2] ?? 100)), process);
