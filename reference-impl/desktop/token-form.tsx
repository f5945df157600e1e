import { useState } from 'preact/hooks';

interface TokenFormProps {
  /** Why the last token was not taken; `null` at first. */
  readonly problem: string | null;
  readonly onToken: (token: string) => void;
}

/** Asks for the agent's token where the address brought none. */
export function TokenForm({ problem, onToken }: TokenFormProps) {
  const [token, setToken] = useState('');
  return (
    <main class="empty">
      <h1>Agent desktop</h1>
      <form
        class="token-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (token.trim() !== '') onToken(token.trim());
        }}
      >
        <label for="token">Access token</label>
        <input
          id="token"
          autocomplete="off"
          value={token}
          onInput={({ currentTarget }) => setToken(currentTarget.value)}
        />
        {problem !== null && (
          <p role="alert" class="problem">
            {problem}
          </p>
        )}
        <button type="submit" class="primary">
          Continue
        </button>
      </form>
    </main>
  );
}
