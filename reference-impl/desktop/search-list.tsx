import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Labelled } from './parts.tsx';
import type { Option } from './view-types.ts';

interface SearchListProps {
  readonly id: string;
  /** Names of the search field and of the list. */
  readonly searchName: string;
  readonly listName: string;
  readonly search: string;
  readonly options: readonly Option[];
  readonly selected: string | null;
  readonly onSearch: (text: string) => void;
  readonly onSelect: (name: string) => void;
}

/** A list with a search field above it: by mouse, or by arrows and Enter from the field. */
export function SearchList(props: SearchListProps) {
  const { id, options, selected } = props;
  const [active, setActive] = useState(-1);
  const at = Math.min(active, options.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive(Math.max(0, Math.min(options.length - 1, at + step)));
    const chosen = options[at];
    if (event.key === 'Enter' && chosen && chosen.enabled !== false) props.onSelect(chosen.name);
    if (step !== undefined || event.key === 'Enter') event.preventDefault();
  };
  return (
    <div class="search-list">
      <SearchField {...props} active={at} onKeyDown={onKeyDown} />
      <ul role="listbox" id={`${id}-list`} aria-label={props.listName} class="options">
        {options.map((option, index) => (
          <Choice
            key={option.name}
            id={`${id}-${index}`}
            option={option}
            isSelected={option.name === selected}
            isActive={index === at}
            onSelect={props.onSelect}
          />
        ))}
      </ul>
      {options.length === 0 && <p class="nothing">Nothing matches.</p>}
    </div>
  );
}

interface SearchFieldProps extends SearchListProps {
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function SearchField({ id, searchName, search, active, onSearch, onKeyDown }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <input
      ref={field}
      type="search"
      aria-label={searchName}
      placeholder={searchName}
      autocomplete="off"
      aria-controls={`${id}-list`}
      {...(active < 0 ? {} : { 'aria-activedescendant': `${id}-${active}` })}
      value={search}
      onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly option: Option;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly onSelect: (name: string) => void;
}

function Choice({ id, option, isSelected, isActive, onSelect }: ChoiceProps) {
  const isOff = option.enabled === false;
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <li
      id={id}
      ref={item}
      role="option"
      aria-selected={isSelected}
      aria-disabled={isOff}
      aria-label={option.name}
      class={isActive ? 'active' : ''}
      onClick={() => {
        if (!isOff) onSelect(option.name);
      }}
    >
      <bdi class="name">{option.name}</bdi>
      {option.state !== undefined && <Labelled name="State">{option.state}</Labelled>}
      {option.default === true && <Labelled name="Note">Default</Labelled>}
    </li>
  );
}
