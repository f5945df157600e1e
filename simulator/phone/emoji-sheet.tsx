import { Sheet } from './sheet.tsx';

const EMOJI = Array.from('😀😄😅😂🙂😉😍🤔😐😕😢😭😡😱👍👎👋🙏👏💪🎉🎁❤️💡📦🚚💳⭐⏰✅❌❓').filter(
  (sign) => sign !== '\uFE0F',
);

interface EmojiSheetProps {
  readonly onClose: () => void;
  readonly onChoose: (emoji: string) => void;
}

/** Signs to be put into the text. */
export function EmojiSheet({ onClose, onChoose }: EmojiSheetProps) {
  return (
    <Sheet title="Emoji" onClose={onClose}>
      <div class="emoji-grid">
        {EMOJI.map((emoji) => (
          <button key={emoji} type="button" onClick={() => onChoose(emoji)}>
            {emoji}
          </button>
        ))}
      </div>
    </Sheet>
  );
}
