import { shellWord } from '../init/shell-word.ts';
import { harmless, wrap } from '../terminal/text.ts';
import type { Palette } from '../terminal/palette.ts';
import type { Ailment, Examined } from '../../steps/assemblies/driven/index.ts';
import type { Forecast } from './forecast.ts';

/** What came of each check of a statement, for people: a line for what is well, and all that is wrong with a hint each. */
export function toldExamined(colours: Palette, file: string) {
  let said = '';
  const why = (reason: string): string => {
    const isNew = reason !== said;
    said = reason;
    return isNew ? `\n    ${reason}` : '';
  };
  return (examined: Examined): string => {
    const { what } = examined;
    if (examined.outcome === 'not tried') {
      return `${colours.dim(`- not tried: ${what}${why(examined.reason)}`)}\n`;
    }
    const sign = signs[examined.outcome];
    const lines = examined.ailments.flatMap((ailment) => told(ailment, file));
    return `${[`${colours[sign.colour](sign.text)} ${what}`, ...lines].join('\n')}\n`;
  };
}

const signs = {
  passed: { text: '✓', colour: 'green' },
  warned: { text: '!', colour: 'yellow' },
  failed: { text: '✗', colour: 'red' },
} as const;

function told({ sentence, hint, pointer, line }: Ailment, file: string): readonly string[] {
  const at = line === undefined ? file : `${file}:${line}`;
  const isPlaced = pointer !== undefined || line !== undefined;
  const place = isPlaced ? `${[at, pointer].filter(Boolean).join(' ')}: ` : '';
  return [`    ${place}${harmless(sentence)}`, `    ${hint}`];
}

/** What a run needs and changes, and about how long it takes. */
export function toldForecast({ needs, changes, claims, estimate }: Forecast): string {
  const { agents, sourceNumber, phoneNumberId } = needs;
  const { known, atMost } = agents;
  const variants = Object.entries(claims.variants).map((pair) => pair.join(': '));
  const rows = [
    ['agents', `${atMost} at most; there are ${known.length}: ${listed(known)}`],
    ['queues', listed(needs.queues)],
    ['wrap-up reasons', listed(needs.wrapUpReasons)],
    ['number', `${sourceNumber ?? 'not told'}, id ${phoneNumberId}`],
    ['absent', claims.absent.join(', ')],
    ['variants', variants.join(', ')],
    ['changes', changed(changes)],
    ['estimate', estimated(estimate)],
  ];
  const lines = rows.flatMap(([name = '', text = '']) => (text === '' ? [] : row(name, text)));
  return `\na run needs, changes and takes:\n${lines.join('\n')}\n`;
}

const NAME_WIDTH = 17;
const TEXT_WIDTH = 80;

function row(name: string, text: string): readonly string[] {
  return wrap(harmless(text), TEXT_WIDTH).map(
    (line, at) => `  ${(at === 0 ? name : '').padEnd(NAME_WIDTH)}${line}`,
  );
}

function changed({ administration, tenant, scenarios }: Forecast['changes']): string {
  if (administration === 'fixtures') {
    return `nothing is set up: the contact centre stays as it is stated, but for conversations of simulated customers; ${scenarios} scenarios are untestable for it`;
  }
  return tenant
    ? `the driver is asked to set up agents, queues, reasons, times and masking as ${scenarios} scenarios need them, which are run last, and to delete and restore the number: all of the tenant see that (consent.changesTenant)`
    : `the driver is asked to set up agents and their capacity; what all of the tenant share stays as it is, and the ${scenarios} scenarios that change it are untestable (consent.changesTenant)`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none told' : names.join(', ');
}

function estimated({ profiles, scenarios, secondsEach, minutes }: Forecast['estimate']): string {
  const what = `${scenarios} scenarios of ${profiles.join(', ')}`;
  if (minutes === null) return `${what}; how long one takes is not known yet`;
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}: ${what}, ${secondsEach} seconds each`;
}

/** How many of each there were, and whether a run can be made. */
export function toldSum(file: string, all: readonly Examined[]): string {
  const count = (wanted: Examined['outcome']): number =>
    all.filter(({ outcome }) => outcome === wanted).length;
  const sums = `${count('passed')} well, ${count('warned')} with a warning, ${count('failed')} wrong, ${count('not tried')} not tried`;
  const next =
    count('failed') === 0
      ? `Go on with: deskproof run --target ${shellWord(file)}`
      : 'Nothing was judged, and nothing can be until this is put right.';
  return `\n${file}: ${sums}\n${next}\n`;
}
