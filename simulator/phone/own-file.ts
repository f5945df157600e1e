/** Bytes of a file that finds room in a request of the control API, which takes a megabyte of JSON. */
export const LARGEST_FILE = 740 * 1024;

/** What kind of message a file of a type is sent as. */
export function kindOf(type: string): 'audio' | 'document' | 'image' | 'sticker' | 'video' {
  if (type === 'image/webp') return 'sticker';
  if (/^image\/(?:jpeg|png)$/u.test(type)) return 'image';
  if (/^video\/(?:mp4|3gpp?)$/u.test(type)) return 'video';
  return type.startsWith('audio/') ? 'audio' : 'document';
}

/** The message that sends a file from this computer. */
export async function fileMessage(file: File): Promise<object> {
  const type = file.type === '' ? 'application/octet-stream' : file.type;
  const base64 = await base64Of(file);
  return { type: kindOf(type), file: { type, base64, name: file.name } };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(`${file.name} cannot be read.`));
    reader.onload = () => resolve(afterComma(reader.result));
    reader.readAsDataURL(file);
  });
}

/** What a data URL carries. */
function afterComma(url: FileReader['result']): string {
  return typeof url === 'string' ? url.slice(url.indexOf(',') + 1) : '';
}
