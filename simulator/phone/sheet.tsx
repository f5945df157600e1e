import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './parts.tsx';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What comes up from the bottom of a phone. Escape closes it, and so does a click beside it. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const own = useFocus();
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && onClose();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <div class="sheet-shade" onClick={(event) => event.target === event.currentTarget && onClose()}>
      <div class="sheet" role="dialog" aria-label={title} tabIndex={-1} ref={own}>
        <header>
          <h3>{title}</h3>
          <button type="button" class="icon" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </div>
  );
}

/** The focus comes in, and goes back at the end, unless it has gone elsewhere by then. */
function useFocus() {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const sheet = own.current;
    sheet?.focus();
    return () => {
      const isHere = sheet?.contains(document.activeElement) === true;
      const isNowhere = document.activeElement === document.body;
      if ((isHere || isNowhere) && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return own;
}
