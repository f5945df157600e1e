import { aroundIds, isApiWord, isIdField, isSecretField, pseudonymOf } from './mask-fields.ts';

/** A version or a word of the API. */
const OF_THE_API = /^(?:v\d+\.\d+|[a-z_]{1,40})$/u;
/** No phone number has so many digits. */
const NODE = /^\d{15,}$/u;

/** Path and query of a call of the Graph API. `text` masks whatever may be anybody's. */
export function maskTarget(target: string, text: (text: string) => string): string {
  const [path = '', query] = target.split(/\?(.*)/su);
  const parts = path.split('/').map((part) => {
    if (NODE.test(part) || aroundIds(part).length > 1) return pseudonymOf(part);
    return OF_THE_API.test(part) ? part : text(part);
  });
  return parts.join('/') + (query === undefined ? '' : `?${maskQuery(query, text)}`);
}

/** A query, or a form that looks like one. */
export function maskQuery(query: string, text: (text: string) => string): string {
  const pairs = [...new URLSearchParams(query)].map(([key, value]) => {
    if (value === '') return key;
    if (isApiWord(value, key)) return `${key}=${value}`;
    if (isSecretField(key)) return `${key}=***`;
    return `${key}=${isIdField(key) ? pseudonymOf(value) : text(value)}`;
  });
  return pairs.join('&');
}

/** An address without the host: where somebody's systems are is not for everybody. */
export function maskUrl(url: string, text: (text: string) => string): string {
  const target = url.replace(/^https?:\/\/[^/?#]*/iu, '');
  return `‹host›${maskTarget(target, text)}`;
}
