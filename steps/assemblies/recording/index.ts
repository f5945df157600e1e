export { endKeeping, SCENARIOS_FILE, startKeeping } from './keep.ts';
export type { Kept, KeptScenario } from './keep.ts';
export { endPlaying, startPlaying } from './play.ts';
export { readTapes, RecordingError, tapeBlocks } from './read-tapes.ts';
export type { Tape } from './read-tapes.ts';
export { trafficIn, type MaskedExchange, type MaskedTraffic } from './traffic-in.ts';
