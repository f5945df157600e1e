import { faker as ar } from '@faker-js/faker/locale/ar';
import { faker as de } from '@faker-js/faker/locale/de';
import { faker as en } from '@faker-js/faker/locale/en';
import { faker as es } from '@faker-js/faker/locale/es';
import { faker as fr } from '@faker-js/faker/locale/fr';
import { faker as it } from '@faker-js/faker/locale/it';
import { faker as ptBr } from '@faker-js/faker/locale/pt_BR';
import type { Locale } from '../domain/locales.ts';

// One import a locale: the whole of faker costs five times as much to load.
const SHARED = { ar, de, en, es, fr, it, pt_BR: ptBr } as const;

type Faker = typeof en;
type NewFaker = new (options: { locale: Faker['rawDefinitions'] }) => Faker;

/** Own instances, made when first needed: to seed the shared ones would change what other users of faker draw. */
const own = new Map<Locale, Faker>();

/** Names drawn lately: seeding faker is dear, and a suite that runs again and again asks for the same ones. */
const drawn = new Map<string, string>();
const KEPT = 10_000;

/** A first and a last name in a locale; always the same for the same seed. */
export function nameFor(locale: Locale, seed: number): string {
  const key = `${locale} ${String(seed)}`;
  const name = drawn.get(key) ?? draw(locale, seed);
  if (drawn.size >= KEPT) drawn.clear();
  drawn.set(key, name);
  return name;
}

function draw(locale: Locale, seed: number): string {
  const faker = own.get(locale) ?? newFaker(locale);
  faker.seed(seed);
  return `${faker.person.firstName()} ${faker.person.lastName()}`;
}

function newFaker(locale: Locale): Faker {
  const shared = SHARED[locale];
  const faker = new (shared.constructor as NewFaker)({ locale: shared.rawDefinitions });
  own.set(locale, faker);
  return faker;
}
