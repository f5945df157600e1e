import { optionalText, requiredNumber, type Parameters } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { Content } from './content.ts';
import { ownObject } from './own-object.ts';

export function readLocation(parameters: Parameters): Content {
  const body = ownObject(parameters, 'location');
  const latitude = degrees(body, 'latitude', 90);
  const longitude = degrees(body, 'longitude', 180);
  const name = optionalText(body, { name: 'name', inside: 'location' });
  const address = optionalText(body, { name: 'address', inside: 'location' });
  return { type: 'location', text: placeInWords({ latitude, longitude, name, address }), body };
}

/** A place, in degrees. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
  readonly name?: string | undefined;
  readonly address?: string | undefined;
}

/** What a person reads of a place: its name and address, or where it is. */
export function placeInWords({ latitude, longitude, name, address }: Spot): string {
  const words = [name, address].filter((part) => part !== undefined && part !== '');
  return words.length > 0 ? words.join(', ') : `${String(latitude)}, ${String(longitude)}`;
}

function degrees(body: Parameters, name: string, limit: number): number {
  const value = requiredNumber(body, { name, inside: 'location' });
  if (Math.abs(value) <= limit) return value;
  throw new Refusal(131009, {
    details: `location['${name}'] must be between -${String(limit)} and ${String(limit)}.`,
  });
}
