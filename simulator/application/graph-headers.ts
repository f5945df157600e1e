import type { Random } from '../domain/random.ts';

const FIXED = {
  'Content-Type': 'application/json; charset=UTF-8',
  Vary: 'Origin, Accept-Encoding',
  'Cache-Control': 'private, no-cache, no-store, must-revalidate',
  Pragma: 'no-cache',
  Expires: 'Sat, 01 Jan 2000 00:00:00 GMT',
  'Strict-Transport-Security': 'max-age=15552000; preload',
  'Access-Control-Allow-Origin': '*',
  'x-app-usage': '{"call_count":0,"total_cputime":0,"total_time":0}',
  'x-fb-rev': '1030000000',
} as const;

/** The headers of every Graph answer (reference cloud-api 2.1). */
export function graphHeaders(
  version: string,
  traceId: string,
  random: Random,
): Record<string, string> {
  return {
    ...FIXED,
    'facebook-api-version': version,
    'x-fb-request-id': traceId,
    'x-fb-trace-id': random.hex(11),
    'X-FB-Debug': random.hex(32),
  };
}
