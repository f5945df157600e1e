import type { Alteration } from './alter.ts';
import type { PageExtras } from './blueprint.ts';

/** Gives the agent desktop's page a style or a script beside its own. Seen on a screen only: nothing else of the desk changes. */
export function withPage(extras: Partial<PageExtras>): Alteration {
  return (blueprint) => {
    const { style, script } = blueprint.page;
    const page = {
      style: `${style}${extras.style ?? ''}`,
      script: `${script}${extras.script ?? ''}`,
    };
    return { ...blueprint, page };
  };
}

/** Script for the page: `body` sees each attribute before it is set (`this`, `name`, `value`), and may change `name` and `value`. */
export function beforeAttributes(body: string): string {
  return `{
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
      ${body}
      set.call(this, name, value);
    };
  }\n`;
}

/** Script for the page: where `body` returns true, the page's own wish to move the focus to `this` goes unheard. */
export function ignoringFocus(body: string): string {
  return `{
    const focus = HTMLElement.prototype.focus;
    const isIgnored = function () { ${body} };
    HTMLElement.prototype.focus = function (options) {
      if (!isIgnored.call(this)) focus.call(this, options);
    };
  }\n`;
}

/** Script for the page: keys for which `body` (of `event`) returns true do nothing. */
export function ignoringKeys(body: string): string {
  return `{
    const isIgnored = (event) => { ${body} };
    for (const kind of ['keydown', 'keyup']) {
      window.addEventListener(kind, (event) => {
        if (!isIgnored(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      }, true);
    }
  }\n`;
}

/** Script for the page: runs `body` after each change of what is shown. */
export function afterChanges(body: string): string {
  return `new MutationObserver(() => { ${body} }).observe(document, { childList: true, characterData: true, subtree: true });\n`;
}
