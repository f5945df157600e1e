import { useEffect, useState } from 'preact/hooks';

/** From this width of the window on there is room for a second phone, in CSS pixels. */
const WIDE = '(min-width: 1680px)';

/** How many phones find room beside each other. */
export function useColumns(): number {
  const [wide, setWide] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const query = window.matchMedia(WIDE);
    const change = () => setWide(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return wide ? 2 : 1;
}
