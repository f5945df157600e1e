/** Asks for the token that the sandbox was started with. */
export function TokenForm({ onToken }: { readonly onToken: (token: string) => void }) {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('token');
    if (field instanceof HTMLInputElement && field.value !== '') onToken(field.value);
  };
  return (
    <form class="token-form" onSubmit={onSubmit}>
      <h1>deskproof sandbox</h1>
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
