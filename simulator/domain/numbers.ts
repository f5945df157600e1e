import type { Random } from './random.ts';

/** ISO 3166 codes of the countries in which simulated customers live. */
export type Country =
  | 'AE'
  | 'AT'
  | 'AU'
  | 'BE'
  | 'BR'
  | 'CA'
  | 'CH'
  | 'CO'
  | 'DE'
  | 'EG'
  | 'ES'
  | 'FR'
  | 'GB'
  | 'IN'
  | 'IT'
  | 'MA'
  | 'NL'
  | 'PT'
  | 'SA'
  | 'SE'
  | 'SG'
  | 'US'
  | 'ZA';

/** Numbers `prefix` + `first` … in steps of one, `size` of them under each prefix; E.164 without the plus. */
interface Block {
  readonly prefixes: readonly string[];
  readonly width: number;
  readonly first: number;
  readonly size: number;
}

const plain = (prefix: string, width: number): Block => ({
  prefixes: [prefix],
  width,
  first: 1000,
  size: 9000,
});

/** 555-0100 to 555-0199 of each area code: kept free for fiction in the North American plan. */
const fictional555 = (...areas: readonly string[]): Block => ({
  prefixes: areas.map((area) => `1${area}555`),
  width: 4,
  first: 100,
  size: 100,
});

/**
 * Where customers' numbers come from. US, CA, DE, SE and AU are ranges their regulators keep free for fiction; those of GB
 * and FR are not "valid" to number libraries, so there and elsewhere a plainly valid mobile range stands in. The test
 * proves each block against libphonenumber.
 */
const BLOCKS: Readonly<Record<Country, Block>> = {
  AE: plain('9715012', 5),
  AT: plain('4366412', 5),
  AU: {
    prefixes: ['006', '110', '156', '157', '158', '159', '266', '313', '491', '737'].map(
      (end) => `61491570${end}`,
    ),
    width: 0,
    first: 0,
    size: 1,
  },
  BE: plain('324701', 5),
  BR: plain('55119612', 5),
  CA: fictional555('416', '514', '604', '403', '613', '902'),
  CH: plain('417812', 5),
  CO: plain('5730012', 5),
  DE: { prefixes: ['4917139200', '4917604069'], width: 3, first: 0, size: 100 },
  EG: plain('2010012', 5),
  ES: plain('346121', 5),
  FR: plain('336121', 5),
  GB: plain('4474001', 5),
  IN: plain('9198123', 5),
  IT: plain('3934712', 5),
  MA: plain('2126121', 5),
  NL: plain('316121', 5),
  PT: plain('3519121', 5),
  SA: plain('9665012', 5),
  SE: { prefixes: ['46701740'], width: 3, first: 605, size: 95 },
  SG: plain('658123', 4),
  US: fictional555(
    '202',
    '212',
    '303',
    '312',
    '404',
    '415',
    '503',
    '512',
    '602',
    '617',
    '702',
    '713',
  ),
  ZA: plain('2782123', 4),
};

export const COUNTRIES = Object.keys(BLOCKS) as [Country, ...Country[]];

/** A prime that divides no block's size: steps of it visit every number of a block once. */
const STRIDE = 7919;

const sizeOf = (block: Block): number => block.prefixes.length * block.size;

/** How many different customers a country has numbers for. */
export function capacity(country: Country): number {
  return sizeOf(BLOCKS[country]);
}

/** The number at a place in a country's list, E.164 with the plus. Places wrap around at the country's capacity. */
export function numberAt(country: Country, place: number): string {
  const block = BLOCKS[country];
  const index = place % sizeOf(block);
  const prefix = block.prefixes[Math.floor(index / block.size)] ?? '';
  const tail = String(block.first + (index % block.size)).padStart(block.width, '0');
  return `+${prefix}${block.width === 0 ? '' : tail}`;
}

/** Hands out customers' numbers and never the same one twice. */
export interface NumberSource {
  /** E.164 with the plus. Once a country has none left its neighbours in the list stand in. */
  next(country: Country): string;
  /** Takes a number someone chose. False when it is taken already. */
  reserve(phone: string): boolean;
}

/** What a number is told by where the rest of it is hidden: no two customers should have the same, as long as that can be. */
const endingOf = (phone: string): string => phone.slice(-4);

/** How many numbers are looked at for one with an ending of its own. */
const looked = 20;

/** @param taken numbers nobody may get, E.164 with the plus (the business's own). */
export function createNumberSource(random: Random, taken: readonly string[]): NumberSource {
  const used = new Set<string>();
  const endings = new Set<string>();
  const drawn = new Map<Country, number>();
  const offset = random.below(STRIDE);
  const reserve = (phone: string): boolean => {
    const free = !used.has(phone);
    used.add(phone);
    endings.add(endingOf(phone));
    return free;
  };
  taken.forEach(reserve);
  const draw = (country: Country): string | undefined => {
    const at = (count: number) => numberAt(country, offset + count * STRIDE);
    let count = drawn.get(country) ?? 0;
    while (count < capacity(country) && used.has(at(count))) count += 1;
    drawn.set(country, count);
    const left = Math.min(capacity(country) - count, looked);
    const free = Array.from({ length: left }, (_, i) => at(count + i)).filter(
      (phone) => !used.has(phone),
    );
    const phone = free.find((each) => !endings.has(endingOf(each))) ?? free[0];
    if (phone !== undefined) reserve(phone);
    return phone;
  };
  const next = (country: Country): string => {
    const start = COUNTRIES.indexOf(country);
    for (const other of [...COUNTRIES.slice(start), ...COUNTRIES.slice(0, start)]) {
      const phone = draw(other);
      if (phone !== undefined) return phone;
    }
    throw new Error(`No customer number is left: all ${String(used.size)} are in use.`);
  };
  return { next, reserve };
}
