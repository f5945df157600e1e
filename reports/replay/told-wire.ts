import type { MaskedExchange, MaskedTraffic } from '../../steps/assemblies/recording/index.ts';
import type { Palette } from '../terminal/palette.ts';
import { harmless } from '../terminal/text.ts';

/** What crossed the wire in one scenario. */
export interface WireOfScenario {
  /** File and name. */
  readonly scenario: string;
  /** Steps as they were carried out. */
  readonly steps: readonly string[];
  /** `null`: it was not recorded. */
  readonly traffic: MaskedTraffic | null;
}

/** Stands once above all of it. */
export const LEGEND = [
  '→ WhatsApp tells the contact centre (webhook)',
  '← the contact centre asks WhatsApp (Graph API)',
  '',
].join('\n');

const INDENT = ' '.repeat(11);
/** Shorter values stand on one line. */
const width = 88;

/** The conversation between WhatsApp and the contact centre in a scenario, in its order, for people. */
export function toldWire({ scenario, steps, traffic }: WireOfScenario, colours: Palette): string {
  const title = [colours.bold(scenario), ...steps.map((step) => colours.dim(`  ${step}`)), ''];
  const lines = traffic ? linesOf(traffic, colours) : ['  What crossed the wire was not recorded.'];
  return `${[...title, ...lines, ''].join('\n')}\n`;
}

function linesOf({ exchanges, more = 0 }: MaskedTraffic, colours: Palette): readonly string[] {
  if (exchanges.length === 0) return ['  Nothing crossed the wire.'];
  const start = exchanges[0]?.at ?? 0;
  const told = exchanges.flatMap((one) => exchangeLines(one, start, colours));
  return more === 0 ? told : [...told, `  … and ${more} more, which were not kept.`];
}

function exchangeLines(
  { at, direction, asked, signed, body, status, answer }: MaskedExchange,
  start: number,
  colours: Palette,
): readonly string[] {
  const isWebhook = direction === 'webhook';
  const how = isWebhook
    ? `webhook ${asked}${signed ? `, signed (${signed})` : ', not signed'}`
    : asked;
  const head = `  ${timeOf(at - start)} ${isWebhook ? '→' : '←'} ${harmless(how)}`;
  const came = status === 0 ? 'no answer' : `answered ${status}`;
  const told = answer === undefined ? [] : indented(answer);
  return [
    colours.cyan(head),
    ...(body === undefined ? [] : indented(body)),
    INDENT + (status === 200 ? came : colours.yellow(came)),
    ...told,
  ];
}

function indented(value: unknown): readonly string[] {
  const lines = typeof value === 'string' ? value.split('\n') : jsonLines(value, '');
  return lines.map((line) => INDENT + harmless(line));
}

/** JSON in which whatever is short enough stands on one line, and a list of one thing looks like the thing. */
function jsonLines(value: unknown, ending: string): readonly string[] {
  const short = JSON.stringify(value) + ending;
  if (short.length <= width || typeof value !== 'object' || value === null) return [short];
  if (Array.isArray(value) && value.length === 1) {
    const [first = '', ...rest] = jsonLines(value[0], `]${ending}`);
    return [`[${first}`, ...rest];
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  const inner = entries.flatMap(([name, each], at) => {
    const [first = '', ...rest] = jsonLines(each, at === entries.length - 1 ? '' : ',');
    const label = isList ? '' : `${JSON.stringify(name)}: `;
    return [`  ${label}${first}`, ...rest.map((line) => `  ${line}`)];
  });
  return [isList ? '[' : '{', ...inner, `${isList ? ']' : '}'}${ending}`];
}

/** Hours, minutes and seconds since the first request. */
function timeOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
