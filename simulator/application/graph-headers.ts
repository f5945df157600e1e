import type { Random } from '../domain/random.ts';
import type { GraphCall } from './graph-call.ts';
import type { Business } from './options.ts';

/** The headers of every Graph answer (reference cloud-api 2.1). */
export function graphHeaders(
  version: string,
  traceId: string,
  random: Random,
): Record<string, string> {
  const drawn = random.hex(43);
  return {
    'Content-Type': 'application/json; charset=UTF-8',
    Vary: 'Origin, Accept-Encoding',
    'Cache-Control': 'private, no-cache, no-store, must-revalidate',
    Pragma: 'no-cache',
    Expires: 'Sat, 01 Jan 2000 00:00:00 GMT',
    'Strict-Transport-Security': 'max-age=15552000; preload',
    'Access-Control-Allow-Origin': '*',
    'x-app-usage': '{"call_count":0,"total_cputime":0,"total_time":0}',
    'x-fb-rev': '1030000000',
    'facebook-api-version': version,
    'x-fb-request-id': traceId,
    'x-fb-trace-id': drawn.slice(0, 11),
    'X-FB-Debug': drawn.slice(11),
  };
}

/** Calls that do not count as management of the account: sending is limited in other ways. */
const UNCOUNTED = ['messages', 'media'];

/** How much of its calls an account has used up (reference cloud-api 2.1; the type is ours): none here, ever. */
export function usageHeaders({ path }: GraphCall, business: Business): Record<string, string> {
  const [id, edge = ''] = path;
  if (id !== business.wabaId && id !== business.phoneNumberId) return {};
  if (UNCOUNTED.includes(edge)) return {};
  const usage = {
    type: 'whatsapp_business_management',
    call_count: 0,
    total_cputime: 0,
    total_time: 0,
    estimated_time_to_regain_access: 0,
  };
  return { 'x-business-use-case-usage': JSON.stringify({ [business.wabaId]: [usage] }) };
}

/** What browsers are told who ask before they call. */
export const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, POST, DELETE, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'authorization, content-type',
} as const;
