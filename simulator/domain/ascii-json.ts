/**
 * JSON as the platform writes it: every character outside ASCII as `\uXXXX` with lower-case hex, one escape for each
 * UTF-16 unit, and `/` as `\/`. The signature is over exactly this text, which catches receivers that serialise
 * the body again before they check it (reference cloud-api 1.5).
 */
export function asciiJson(value: object): string {
  const json = JSON.stringify(value);
  // Most texts have none of these, and every webhook and answer passes here.
  if (!/[/\u007f-\uffff]/.test(json)) return json;
  return json.replaceAll('/', '\\/').replace(/[\u007f-\uffff]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
