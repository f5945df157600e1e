import { computeAccessibleDescription } from 'dom-accessibility-api';
import type { DialogView, OptionView } from '../../../ports/view.ts';
import type { PageMap } from '../page-map.ts';
import { find, findAll, isUsable, labelsIn, nameOf, secondsOf } from './find.ts';
import { given } from './given.ts';

/** The dialog of the open conversation; `null` when there is none. */
export function readDialog(map: PageMap): DialogView | null {
  const pane = find(document, map.pane.region);
  const frame = pane && (find(pane, map.dialog.frame) ?? find(pane, map.dialog.notice));
  if (!frame) return null;
  const { dialog } = map;
  const options = findAll(frame, { role: 'option' });
  const selected = options.find((each) => each.getAttribute('aria-selected') === 'true');
  const search = find(frame, dialog.search);
  const title = nameOf(frame);
  return {
    kind: dialog.kinds[title] ?? 'confirm',
    title,
    destination: destinationIn(frame, map),
    search: search instanceof HTMLInputElement ? search.value : '',
    options: options.map((each) => readOption(each, map)),
    selected: selected ? nameOf(selected) : null,
    canSubmit: isUsable(find(frame, dialog.submit)),
    canCancel: isUsable(find(frame, dialog.cancel)),
    canRefresh: isUsable(find(frame, dialog.refresh)),
    canCancelAutoWrapUp: isUsable(find(frame, dialog.cancelCountdown)),
    secondsLeft: secondsOf(find(frame, dialog.countdown)) ?? null,
    ...given({ elapsedSeconds: secondsOf(find(frame, dialog.timer)), text: textOf(frame) }),
  };
}

/** What describes it: a notice says what happened. */
function textOf(frame: Element): string | undefined {
  const text = computeAccessibleDescription(frame).trim();
  return text === '' ? undefined : text;
}

function destinationIn(frame: Element, { dialog }: PageMap): 'queue' | 'agent' | null {
  const isChosen = (radio: Element | undefined) => radio?.matches(':checked') === true;
  if (isChosen(find(frame, dialog.queue))) return 'queue';
  return isChosen(find(frame, dialog.agent)) ? 'agent' : null;
}

function readOption(option: Element, { dialog }: PageMap): OptionView {
  const said = labelsIn(option);
  return {
    name: nameOf(option),
    enabled: isUsable(option),
    default: said.get(dialog.labels.note) === 'Default',
    ...given({ state: said.get(dialog.labels.state) }),
  };
}
