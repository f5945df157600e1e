/** What colour a bubble is to the eye: by its computed background, by hue. Gray has hardly any saturation, blue a hue of 200 to 250. */
export function colourOf(inner: Element): 'gray' | 'blue' | 'none' | 'other' {
  const rgb = backgroundOf(inner);
  if (!rgb) return 'none';
  const [red = 0, green = 0, blue = 0] = rgb;
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most - least < 25) return least > 250 ? 'none' : 'gray';
  const hue = hueOf(red, green, blue);
  return hue >= 200 && hue <= 250 ? 'blue' : 'other';
}

/** The background behind a text, as far as its message reaches. */
function backgroundOf(inner: Element): number[] | null {
  for (let at: Element | null = inner; at && at.tagName !== 'ARTICLE'; at = at.parentElement) {
    const parts =
      getComputedStyle(at)
        .backgroundColor.match(/[\d.]+/gu)
        ?.map(Number) ?? [];
    if (parts.length >= 3 && (parts[3] ?? 1) > 0.5) return parts;
  }
  return null;
}

function hueOf(red: number, green: number, blue: number): number {
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (most === red) return (60 * ((green - blue) / span) + 360) % 360;
  return most === green ? 60 * ((blue - red) / span) + 120 : 60 * ((red - green) / span) + 240;
}
