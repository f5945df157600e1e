import type { Ailment, Examined } from '../../steps/assemblies/driven/index.ts';
import { linesOf } from '../../steps/statement/index.ts';

/** Says of each ailment on which line of this statement stands what it hangs on, where that stands there at all. */
export function placedIn(file: string): (examined: Examined) => Examined {
  const lineOf = linesOf(file);
  const placed = (ailment: Ailment): Ailment => {
    const line = ailment.pointer === undefined ? undefined : lineOf(ailment.pointer);
    return line === undefined ? ailment : { ...ailment, line };
  };
  return (examined) =>
    examined.outcome === 'not tried'
      ? examined
      : { ...examined, ailments: examined.ailments.map(placed) };
}
