import { useState } from 'preact/hooks';
import { useSandbox } from './sandbox.ts';
import { customerOf, filtered, FILTERS, triesOf, type Filter } from './wire-entries.ts';
import { WireEntry } from './wire-entry.tsx';

/** Requests that are shown at first, and with each press more. */
const PAGE = 150;

/** Everything that crosses the wire, newest on top. */
export function Wire() {
  const { world, now } = useSandbox();
  const [filter, setFilter] = useState<Filter>('all');
  const [clearedAt, setClearedAt] = useState(0);
  const [shown, setShown] = useState(PAGE);
  const names = new Map(world.chats.map(({ waId, name }) => [waId, name]));
  const records = filtered(world.records, { filter, clearedAt });
  return (
    <div class="wire">
      <Tools
        filter={filter}
        onFilter={setFilter}
        onClear={() => setClearedAt(world.records.at(-1)?.number ?? 0)}
      />
      <ol class="records" aria-label="Requests, newest first">
        {records.slice(0, shown).map((record) => (
          <WireEntry
            key={record.number}
            record={record}
            tries={triesOf(record, world.troubles, now)}
            about={names.get(customerOf(record) ?? '') ?? ''}
          />
        ))}
        {records.length > shown && (
          <li class="nothing">
            <button type="button" class="quiet" onClick={() => setShown(shown + PAGE)}>
              Show older ones
            </button>
          </li>
        )}
        {records.length === 0 && <li class="nothing">Nothing has crossed the wire yet.</li>}
      </ol>
    </div>
  );
}

interface ToolsProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onClear: () => void;
}

function Tools({ filter, onFilter, onClear }: ToolsProps) {
  return (
    <div class="wire-tools">
      <div class="chips" role="group" aria-label="Show">
        {FILTERS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === filter}
            onClick={() => onFilter(each)}
          >
            {each}
          </button>
        ))}
      </div>
      <button type="button" class="quiet" onClick={onClear}>
        Clear
      </button>
    </div>
  );
}
