/* global document, getComputedStyle, MutationObserver */
// These run in the page, where they are handed over as they are: they must not use anything from outside.

/** Resolves when the page has nothing under way. */
export function atRest(busy) {
  return new Promise((done) => {
    const look = () => document.querySelector(busy) ?? done();
    new MutationObserver(look).observe(document, { subtree: true, attributes: true });
    look();
  });
}

/** Reads what a map says off the page: what is not there is left out, and all of it while the agent is not `inside` yet. */
export function readPage({ map, inside }) {
  const inWords = (said, { words = {}, otherwise = said } = {}) => words[said] ?? otherwise;
  const shown = (element) => element.textContent.trim();
  const isUsable = (element) => element !== undefined && !element.disabled;
  const allAt = (root, at) => [...root.querySelectorAll(at)];

  /** Of the one element that a line names. */
  const ofOne = {
    text: shown,
    attribute: (element, { name }) => element.getAttribute(name),
    number: (element, { name }) => element[name],
    value: (element) => element.value,
    seconds: (timer) =>
      shown(timer)
        .split(':')
        .reduce((sum, part) => sum * 60 + Number(part), 0),
    colour: (element) => getComputedStyle(element).backgroundColor,
    one: (element, { parts }) => partsOf(element, parts),
  };
  /** Of all that there are, be it none. */
  const ofAll = {
    texts: (found, how) => found.map((each) => inWords(shown(each), how)),
    buttons: (found, how) =>
      found.map((each) => ({ name: inWords(shown(each), how), enabled: isUsable(each) })),
    all: (found, { parts }) => found.map((each) => partsOf(each, parts)),
    usable: ([first]) => isUsable(first),
    button: ([root], { name }) =>
      isUsable(allAt(root, 'button').find((each) => shown(each) === name)),
    everything: () =>
      [document.body.innerText, ...allAt(document, 'input, textarea').map(ofOne.value)].join('\n'),
    never: (_, { is }) => is,
  };

  function partsOf(root, parts) {
    const read = Object.entries(parts).map(([name, how]) => [name, valueOf(root, how)]);
    return Object.fromEntries(read.filter(([, value]) => value !== undefined));
  }

  function valueOf(root, how) {
    const found = how.at === undefined ? [root] : allAt(how.anywhere ? document : root, how.at);
    if (how.read in ofAll) return ofAll[how.read](found, how);
    if (found.length === 0) return how.orNull ? null : undefined;
    return inWords(ofOne[how.read](found[0], how), how);
  }

  return document.querySelector(inside) ? partsOf(document, map) : {};
}
