const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/**
 * A size in bytes as people read it. WhatsApp's limits count in 1024s (platform reference 2.3), so all sizes do; and they are rounded
 * up, megabytes to a tenth, so that what is too much never reads like what would fit.
 */
export function sizeInWords(bytes: number): string {
  if (bytes < kilobyte) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const kilobytes = Math.ceil(bytes / kilobyte);
  if (kilobytes < kilobyte) return `${kilobytes} KB`;
  return `${Math.ceil((bytes / megabyte) * 10) / 10} MB`;
}
