let count = 0;

/** Counts what is under way, where anyone can see it: `<html data-busy>`. Whoever waits for 0 sees a page at rest. */
export function busy(): () => void {
  show((count += 1));
  let over = false;
  return () => {
    if (!over) show((count -= 1));
    over = true;
  };
}

function show(value: number): void {
  document.documentElement.dataset['busy'] = String(value);
}
