import { useEffect, useState } from 'preact/hooks';

/** At these widths of the window, in CSS pixels, there is room for a second phone; in the middle the phones stand alone. */
const WIDE = '(min-width: 1680px), (min-width: 830px) and (max-width: 1179px)';

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
