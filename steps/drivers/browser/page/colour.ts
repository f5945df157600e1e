/** What colour a bubble is to the eye: by its computed background, by hue. Gray has hardly any saturation, blue a hue of 200 to 250. */
export function colourOf(inner: Element, message: Element): 'gray' | 'blue' | 'none' | 'other' {
  const rgb = backgroundOf(inner, message);
  if (!rgb) return 'none';
  const [red = 0, green = 0, blue = 0] = rgb;
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most - least < 25) return least > 250 ? 'none' : 'gray';
  const hue = hueOf(red, green, blue);
  return hue >= 200 && hue <= 250 ? 'blue' : 'other';
}

/** The background behind a text, as far as its message reaches. */
function backgroundOf(inner: Element, message: Element): readonly number[] | null {
  for (let at: Element | null = inner; at && message.contains(at); at = at.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = partsOf(getComputedStyle(at).backgroundColor);
    if (alpha > 0.5) return [red, green, blue];
  }
  return null;
}

/** Red, green and blue from 0 to 255 and alpha from 0 to 1, of a colour in whatever notation: as it is painted. */
function partsOf(colour: string): readonly number[] {
  const known = painted.get(colour);
  if (known) return known;
  const brush = new OffscreenCanvas(1, 1).getContext('2d');
  if (!brush) return [];
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  const parts = [red, green, blue, alpha / 255];
  painted.set(colour, parts);
  return parts;
}

const painted = new Map<string, readonly number[]>();

function hueOf(red: number, green: number, blue: number): number {
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (most === red) return (60 * ((green - blue) / span) + 360) % 360;
  return most === green ? 60 * ((blue - red) / span) + 120 : 60 * ((red - green) / span) + 240;
}
