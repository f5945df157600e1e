import { useLayoutEffect, useRef } from 'preact/hooks';

/** Focus goes where `goInside` leads when the dialog opens, and back to where it was when it closes. The answer is for its frame. */
export function useFocusInside(goInside: (frame: HTMLElement | null) => void) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    goInside(frame.current);
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return frame;
}
