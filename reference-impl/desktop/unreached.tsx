/** Before the first view: the contact centre does not answer, or not yet. */
export function Unreached() {
  return (
    <main class="empty">
      <h1>Agent desktop</h1>
      <p role="status">The contact centre cannot be reached. The desktop opens once it answers.</p>
    </main>
  );
}
