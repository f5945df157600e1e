import { quoted } from './quoted.ts';
import type { Setting, WireRecord } from './types.ts';
import { requestOf, type Request } from './wire-entries.ts';

/**
 * The line that makes a request of the wire once more, for a POSIX shell. A webhook carries the same bytes and the same
 * signature; a call of the Graph goes to the door of the sandbox, with the token. Secrets that the log leaves out are put
 * back.
 */
export function curlOf(record: WireRecord, setting: Setting): string {
  const request = requestOf(record);
  const options = record.direction === 'webhook' ? webhookOptions(request) : callOptions(request);
  const parts = [...(request.method === 'GET' ? [] : ['-X', request.method]), ...options];
  const token = `Authorization: Bearer ${setting.graph.accessToken}`;
  const own = record.direction === 'webhook' ? [] : ['-H', quoted(token)];
  // Braces and brackets in an address are what they are.
  return ['curl', '-g', ...parts, ...own, quoted(addressOf(record, request, setting))].join(' ');
}

/** A first call to try things out with: a template, which arrives with or without a window. */
export function firstCall({ graph, business }: Setting, waId: string): string {
  const template = { name: 'hello_world', language: { code: 'en_US' } };
  const body = { messaging_product: 'whatsapp', to: waId, type: 'template', template };
  return [
    ...['curl', '-H', quoted(`Authorization: Bearer ${graph.accessToken}`)],
    ...['-H', quoted('Content-Type: application/json'), '--data-raw', quoted(JSON.stringify(body))],
    quoted(`${graph.url}/v24.0/${business.phoneNumberId}/messages`),
  ].join(' ');
}

function addressOf({ direction }: WireRecord, { target }: Request, setting: Setting): string {
  const whole = direction === 'webhook' ? target : `${setting.graph.url}${target}`;
  return whole
    .replace(
      'verify_token=***',
      () => `verify_token=${encodeURIComponent(setting.webhook.verifyToken)}`,
    )
    .replace(
      'access_token=***',
      () => `access_token=${encodeURIComponent(setting.graph.accessToken)}`,
    );
}

function webhookOptions({ method, headers, body }: Request): readonly string[] {
  if (method === 'GET') return [];
  const all = [['Content-Type', 'application/json'], ...headers];
  return [
    ...all.flatMap(([name = '', value = '']) => ['-H', quoted(`${name}: ${value}`)]),
    ...['--data-raw', quoted(body)],
  ];
}

function callOptions({ target, body }: Request): readonly string[] {
  if (body === '') return [];
  const json = isJson(body);
  if (json && target.endsWith('/media')) return uploadOptions(JSON.parse(body) as object);
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
  return ['-H', quoted(`Content-Type: ${type}`), '--data-raw', quoted(body)];
}

/** The log names an upload's file by type and size: curl gets a place for a file of one's own. */
function uploadOptions(fields: object): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const [, type] = /^(\S+\/\S+), \d+ bytes$/u.exec(String(value)) ?? [];
    if (type !== undefined) return ['-F', quoted(`${name}=@FILE;type=${type}`)];
    return ['--form-string', quoted(`${name}=${String(value)}`)];
  });
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
