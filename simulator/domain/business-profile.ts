import type { NodeType } from './node-type.ts';
import {
  atMost,
  invalid,
  oneOf,
  optionalList,
  optionalText,
  type Parameters,
} from './parameters.ts';
import { Refusal } from './refusal.ts';

/** What customers see of the business beside its name. */
export interface BusinessProfile {
  readonly about?: string;
  readonly address?: string;
  readonly description?: string;
  readonly email?: string;
  readonly vertical?: string;
  readonly websites?: readonly string[];
}

const TEXTS = { about: 139, address: 256, description: 512, email: 128 } as const;
const WEBSITES_LIMIT = 2;
const WEBSITE_LIMIT = 256;

const VERTICALS =
  'ALCOHOL,APPAREL,AUTO,BEAUTY,EDU,ENTERTAIN,EVENT_PLAN,FINANCE,GOVT,GROCERY,HEALTH,HOTEL,NONPROFIT,NOT_A_BIZ,ONLINE_GAMBLING,OTC_DRUGS,OTHER,PHYSICAL_GAMBLING,PROF_SERVICES,RESTAURANT,RETAIL,TRAVEL,UNDEFINED'.split(
    ',',
  );

/** What can be asked of a profile. What was never set is left out. */
export const PROFILE_NODE: NodeType<BusinessProfile> = {
  name: 'WhatsAppBusinessProfile',
  defaults: 'about,address,description,email,websites,vertical',
  fields: new Map([
    ['about', (profile: BusinessProfile): unknown => profile.about],
    ['address', (profile) => profile.address],
    ['description', (profile) => profile.description],
    ['email', (profile) => profile.email],
    ['websites', (profile) => profile.websites],
    ['vertical', (profile) => profile.vertical],
    ['profile_picture_url', () => undefined],
    ['messaging_product', () => 'whatsapp'],
  ]),
};

/** A profile with the changes of a POST in it (limits: reference cloud-api 2.7). */
export function changedProfile(profile: BusinessProfile, parameters: Parameters): BusinessProfile {
  if (optionalText(parameters, { name: 'profile_picture_handle' }) !== undefined) {
    throw new Refusal(100, {
      details: 'The profile picture could not be found.',
      unexpected: 'this simulator plays no profile pictures, for it plays no resumable uploads',
    });
  }
  const vertical = readVertical(parameters);
  const websites = readWebsites(parameters);
  return {
    ...profile,
    ...readTexts(parameters),
    ...(vertical !== undefined && { vertical }),
    ...(websites !== undefined && { websites }),
  };
}

function readTexts(parameters: Parameters): BusinessProfile {
  const texts = Object.entries(TEXTS).flatMap(([name, limit]) => {
    const text = optionalText(parameters, { name });
    if (text === undefined) return [];
    atMost(text, limit, { name });
    return [[name, text] as const];
  });
  const read: BusinessProfile = Object.fromEntries(texts);
  if (read.about === '') throw invalid({ name: 'about' }, 'must not be empty.');
  if (read.email !== undefined && !/^$|^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(read.email)) {
    throw invalid({ name: 'email' }, 'must be a valid email address.');
  }
  return read;
}

function readVertical(parameters: Parameters): string | undefined {
  const place = { name: 'vertical' };
  const vertical = optionalText(parameters, place);
  if (vertical !== undefined) oneOf(vertical, VERTICALS, place);
  return vertical;
}

function readWebsites(parameters: Parameters): readonly string[] | undefined {
  const place = { name: 'websites' };
  const websites = optionalList(parameters, place);
  if (websites === undefined) return undefined;
  if (websites.length > WEBSITES_LIMIT) throw invalid(place, 'must have at most 2 elements.');
  return websites.map((website, index) => {
    const element = { name: String(index), inside: 'websites' };
    if (typeof website !== 'string') throw invalid(element, 'must be a string.');
    atMost(website, WEBSITE_LIMIT, element);
    if (/^https?:\/\//.test(website) && URL.canParse(website)) return website;
    throw invalid(element, 'must be a valid URL.');
  });
}
