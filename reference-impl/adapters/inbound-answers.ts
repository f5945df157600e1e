import { isObject, object, text, type Json } from './json.ts';

type Reader = (answer: Json) => string;

/** One row a kind of answer to something that the business offered (platform reference 1.2). */
const readers: Readonly<Record<string, Reader>> = {
  button_reply: ({ title }) => text(title),
  list_reply: ({ title, description }) =>
    [text(title), text(description)].filter(Boolean).join('\n'),
  nfm_reply: formOf,
  call_permission_reply: ({ response }) =>
    response === 'accept' ? 'You may call me.' : 'Please do not call me.',
};

/** What the customer chose or filled in, as words. */
export function answerOf(inner: unknown): string {
  const { type, ...bodies } = object(inner);
  const kind = text(type);
  const reader = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  return reader?.(object(bodies[kind])) ?? '';
}

/** What was filled in comes as JSON within JSON; its token is nobody's business. */
function formOf({ response_json: json, body }: Json): string {
  const fields = linesOf(parsed(text(json)));
  return fields.length === 0 ? text(body) : fields.join('\n');
}

/** Fields one a line; those of an address lie one level deeper, and nothing deeper than that is looked at. */
function linesOf(fields: Json, isInner = false): readonly string[] {
  return Object.entries(fields)
    .filter(([name]) => name !== 'flow_token')
    .flatMap(([name, value]) => {
      if (isObject(value)) return isInner ? [] : linesOf(value, true);
      const said = typeof value === 'string' ? value : JSON.stringify(value);
      return [`${name.replaceAll('_', ' ')}: ${said}`];
    });
}

function parsed(json: string): Json {
  try {
    return object(JSON.parse(json));
  } catch {
    return {};
  }
}
