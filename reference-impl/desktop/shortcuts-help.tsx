import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keysOfCentre, type KnownKeys } from './known-keys.ts';
import { ownKeys } from './own-keys.ts';

const columns = [
  { field: 'group', name: 'Group' },
  { field: 'does', name: 'Action' },
  { field: 'keys', name: 'Shortcut' },
] as const;

type Field = keyof KnownKeys;
interface Order {
  readonly field: Field;
  readonly isDown: boolean;
}

/** The list of keyboard shortcuts: all that work, to be searched and sorted. */
export function ShortcutsHelp({ onClose }: { readonly onClose: () => void }) {
  const frame = useModal();
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order>({ field: 'group', isDown: false });
  const rows = sorted(found([...keysOfCentre(), ...ownKeys], search), order);
  return (
    <dialog
      role="dialog"
      aria-label="Keyboard Shortcuts"
      class="help dialog"
      ref={frame}
      onClose={onClose}
    >
      <div class="dialog-head">
        <h2>Keyboard Shortcuts</h2>
        <button type="button" class="secondary" onClick={onClose}>
          Close
        </button>
      </div>
      <input
        type="search"
        aria-label="Search shortcuts"
        placeholder="Search shortcuts"
        autocomplete="off"
        value={search}
        onInput={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <div class="keys" tabIndex={0} role="group" aria-label="All shortcuts">
        <KeysTable rows={rows} order={order} onOrder={setOrder} />
        {rows.length === 0 && <p class="nothing">Nothing matches.</p>}
      </div>
      <p class="small-print">On a Mac keyboard, Option is Alt.</p>
    </dialog>
  );
}

interface KeysTableProps {
  readonly rows: readonly KnownKeys[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function KeysTable({ rows, order, onOrder }: KeysTableProps) {
  return (
    <table aria-label="Keyboard Shortcuts">
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.field} {...column} order={order} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ group, does, keys }) => (
          <tr key={keys}>
            <td>{group}</td>
            <td>{does}</td>
            <td>
              <kbd>{keys}</kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeadingProps extends Omit<KeysTableProps, 'rows'> {
  readonly field: Field;
  readonly name: string;
}

/** A column's name sorts by it; pressed again, the other way round. */
function Heading({ field, name, order, onOrder }: HeadingProps) {
  const isSorted = order.field === field;
  const way = order.isDown ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isSorted ? way : 'none'}>
      <button
        type="button"
        class="quiet"
        onClick={() => onOrder({ field, isDown: isSorted && !order.isDown })}
      >
        {name}
        <span aria-hidden="true">{isSorted ? (order.isDown ? ' ▾' : ' ▴') : ''}</span>
      </button>
    </th>
  );
}

function found(rows: readonly KnownKeys[], search: string): readonly KnownKeys[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter((row) =>
    columns.some(({ field }) => row[field].toLowerCase().includes(wanted)),
  );
}

function sorted(rows: readonly KnownKeys[], { field, isDown }: Order): readonly KnownKeys[] {
  const upwards = [...rows].sort((a, b) => a[field].localeCompare(b[field], 'en'));
  return isDown ? upwards.reverse() : upwards;
}

/** As a modal dialog it keeps the keyboard in, Escape closes it, and the focus goes back to where it was. */
function useModal() {
  const frame = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    frame.current?.showModal();
    frame.current?.querySelector('input')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return frame;
}
