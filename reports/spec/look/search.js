// Narrows the list of clauses on the index page while somebody types. Works from a folder as well as from a server.
const form = document.getElementById('search');
const count = document.getElementById('search-count');
const fields = ['words', 'level', 'verdict'].map((name) =>
  document.getElementById(`search-${name}`),
);
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const rows = [...document.querySelectorAll('#clauses .clauses > li')].map((row) => ({
  row,
  text: plain(`${row.textContent} ${row.dataset.also}`),
}));

function narrow() {
  const [words, level, verdict] = fields.map(({ value }) => value);
  const wanted = plain(words).split(/\s+/u).filter(Boolean);
  let left = 0;
  for (const { row, text } of rows) {
    const fits =
      wanted.every((word) => text.includes(word)) &&
      (level === '' || row.dataset.level === level) &&
      (verdict === '' || row.dataset.verdict === verdict);
    row.hidden = !fits;
    if (fits) left += 1;
  }
  const all = `${rows.length} clause${rows.length === 1 ? '' : 's'}`;
  count.textContent = left === rows.length ? all : `${left} of ${all}`;
}

form.hidden = false;
form.addEventListener('input', narrow);
form.addEventListener('submit', (event) => event.preventDefault());
// A browser that goes back may bring along what was typed before.
narrow();
