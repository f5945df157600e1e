import { startChild, usualLimits, type ChildLimits } from '../../drivers/process/child.ts';
import { createDriver, type Driver } from '../../drivers/protocol/driver.ts';
import type { DriverOptions } from '../../drivers/protocol/messages.ts';
import { masked } from '../../drivers/protocol/masked.ts';
import { overHttp } from '../../drivers/protocol/over-http.ts';

/** How a driver is reached, and what it is handed. */
export type DriverPlace = {
  readonly options: DriverOptions;
  readonly limits?: Partial<ChildLimits>;
  /** What must not stand in anything that is told of the driver. */
  readonly secrets?: readonly string[];
} & ({ readonly command: readonly string[]; readonly folder?: string } | { readonly url: string });

let lent: { readonly key: string; readonly driver: Driver } | undefined;

/** The driver at a place: one for all scenarios of this process. Another place lets go of the one before. */
export function lentDriver(place: DriverPlace): Driver {
  const key = JSON.stringify(place);
  if (lent?.key === key) return lent.driver;
  lent?.driver.stop();
  lent = { key, driver: createDriver(() => channelTo(place), place.options) };
  return lent.driver;
}

/** A new way to the driver at a place. */
export function channelTo(place: DriverPlace) {
  const limits = { ...usualLimits, ...place.limits };
  const channel = 'url' in place ? overHttp(place.url, limits) : startChild(place, limits);
  return masked(channel, place.secrets ?? []);
}
