interface TokenFormProps {
  readonly onToken: (token: string) => void;
  /** There was a token, which is not the one. */
  readonly isWrong: boolean;
}

/** Asks for the token that the sandbox was started with. */
export function TokenForm({ onToken, isWrong }: TokenFormProps) {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('token');
    if (field instanceof HTMLInputElement && field.value !== '') onToken(field.value);
  };
  return (
    <form class="token-form" onSubmit={onSubmit}>
      <h1>deskproof sandbox</h1>
      <p role={isWrong ? 'alert' : undefined}>
        {isWrong && 'That is not it. '}The sandbox was started with a token: what --control-token
        says.
      </p>
      <label>
        Token of the control API
        <input name="token" type="password" autocomplete="off" required />
      </label>
      <button type="submit" class="primary">
        Open
      </button>
    </form>
  );
}
