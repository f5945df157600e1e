import { useSandbox } from './sandbox.ts';
import { Sheet } from './sheet.tsx';

/** In ms. */
const HOUR = 3_600_000;

/** What the service window is, and how to see it close. */
export function WindowSheet({ onClose }: { readonly onClose: () => void }) {
  const { api, does } = useSandbox();
  const skip = async (hours: number): Promise<void> => {
    await does(() => api.ask('POST', '/clock/skip', { body: { ms: hours * HOUR } }));
    onClose();
  };
  return (
    <Sheet title="Service window" onClose={onClose}>
      <p>
        For 24 hours after a customer&apos;s last message the business may write whatever it wants.
        Each message of the customer begins them anew.
      </p>
      <p>
        Outside of the window only templates arrive. Anything else is accepted, and fails afterwards
        with error 131047: the wire shows it.
      </p>
      <div class="skips" role="group" aria-label="Let time pass">
        <button type="button" onClick={() => void skip(1)}>
          An hour later
        </button>
        <button type="button" onClick={() => void skip(24)}>
          24 hours later
        </button>
      </div>
      <p class="aside">
        The clock of the whole sandbox is put forward: retries and time limits fall due as well.
      </p>
    </Sheet>
  );
}
