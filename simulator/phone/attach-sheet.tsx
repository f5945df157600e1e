import { useRef } from 'preact/hooks';
import { fileMessage, LARGEST_FILE } from './own-file.ts';
import { Icon, type IconName } from './parts.tsx';
import { useSandbox } from './sandbox.ts';
import { Sheet } from './sheet.tsx';
import { sizeOf } from './times.ts';

interface AttachSheetProps {
  readonly onClose: () => void;
  readonly onSend: (message: object) => Promise<void>;
}

interface Sample {
  readonly icon: IconName;
  readonly name: string;
  readonly message: object;
}

/** What lies on every phone: the simulator's own samples. */
const SAMPLES: readonly Sample[] = [
  { icon: 'picture', name: 'Photo', message: { type: 'image', file: { sample: 'photo' } } },
  { icon: 'film', name: 'Video', message: { type: 'video', file: { sample: 'clip' } } },
  { icon: 'file', name: 'Document', message: { type: 'document', file: { sample: 'receipt' } } },
  { icon: 'sticker', name: 'Sticker', message: { type: 'sticker', file: { sample: 'sticker' } } },
  {
    icon: 'mic',
    name: 'Audio file',
    message: { type: 'audio', file: { sample: 'voiceNote' } },
  },
  {
    icon: 'pin',
    name: 'Location',
    message: {
      ...{ type: 'location', latitude: 43.3007, longitude: 5.3667 },
      ...{ name: 'Lighthouse', address: 'Old Harbour 1' },
    },
  },
  {
    icon: 'person',
    name: 'Contact',
    message: {
      type: 'contacts',
      contacts: [
        {
          name: { formatted_name: 'Ida Lindqvist', first_name: 'Ida', last_name: 'Lindqvist' },
          phones: [{ phone: '+46 31 390 60 00', type: 'WORK' }],
        },
      ],
    },
  },
];

/** Samples to send, or a file of one's own. */
export function AttachSheet({ onClose, onSend }: AttachSheetProps) {
  const { tell } = useSandbox();
  const field = useRef<HTMLInputElement>(null);
  const sendOwn = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > LARGEST_FILE) {
      tell(
        `${file.name} has ${sizeOf(file.size)}; the sandbox takes up to ${sizeOf(LARGEST_FILE)}.`,
      );
      return;
    }
    await onSend(await fileMessage(file));
  };
  return (
    <Sheet title="Attach" onClose={onClose}>
      <div class="attach-grid">
        {SAMPLES.map(({ icon, name, message }) => (
          <button key={name} type="button" onClick={() => void onSend(message)}>
            <Icon name={icon} />
            {name}
          </button>
        ))}
        <button type="button" onClick={() => field.current?.click()}>
          <Icon name="plus" />
          Own file
        </button>
      </div>
      <input
        ref={field}
        class="unseen"
        type="file"
        aria-label="Own file"
        tabIndex={-1}
        onChange={(event) => void sendOwn(event.currentTarget.files?.[0])}
      />
    </Sheet>
  );
}
