import { withAction, withDesk, withPolicy, withView } from '../alter.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import type { FaultyTwin } from './twin.ts';

type Dialog = NonNullable<DeskView['dialog']>;
type WrapUpDialog = Extract<Dialog, { readonly kind: 'wrap-up-reasons' }>;

/** Faults in the list of reasons, in its search and in selecting from it. */
export const wrapUpDialogTwins: readonly FaultyTwin[] = [
  {
    id: 'reason-search-minds-case',
    clause: 'WA-WRP-03',
    story: 'The search among the reasons tells capital letters from small ones.',
    alter: withPolicy('wrapUp', () => ({ matches: (search, name) => name.includes(search) })),
  },
  {
    id: 'reason-search-knows-no-umlauts',
    clause: 'WA-WRP-03',
    story: 'The search among the reasons does not find "Ü" for "ü".',
    alter: withPolicy('wrapUp', () => ({
      matches: (search, name) => lowerAscii(name).includes(lowerAscii(search)),
    })),
  },
  {
    id: 'reason-search-shows-one',
    clause: 'WA-WRP-03',
    story: 'Of several reasons that match, the search shows the first one only.',
    alter: withView((view) => {
      const { dialog } = view;
      if (dialog?.kind !== 'wrap-up-reasons' || dialog.search === '') return view;
      return { ...view, dialog: { ...dialog, options: dialog.options.slice(0, 1) } };
    }),
  },
  {
    id: 'fruitless-reason-search-shows-all',
    clause: 'WA-WRP-03',
    story: 'A search that matches no reason shows all of them.',
    alter: withView((view, app) => {
      const { dialog } = view;
      if (dialog?.kind !== 'wrap-up-reasons' || dialog.options.length > 0) return view;
      const { wrapUpReasons } = app.store.centre.settings;
      const options = wrapUpReasons.map((each) => ({ ...each, enabled: true }));
      return { ...view, dialog: { ...dialog, options } };
    }),
  },
  {
    id: 'emptied-reason-search-stays',
    clause: 'WA-WRP-03',
    story: 'When the search field is emptied, the list stays as narrow as it was.',
    alter: withAction((action, real, { desk }) => {
      const emptied = action.verb === 'search' && action.text === '';
      const wrapUp = desk.view().dialog?.kind === 'wrap-up-reasons';
      return emptied && wrapUp ? { outcome: 'done' } : real(action);
    }),
  },
  {
    id: 'found-reason-selects-the-first',
    clause: 'WA-WRP-03',
    story: 'Selecting a reason that was searched for selects the first one of the whole list.',
    alter: withAction((action, real, { desk, app }) => {
      const { dialog } = desk.view();
      const searching = dialog?.kind === 'wrap-up-reasons' && dialog.search.startsWith('ü');
      if (action.verb !== 'select' || !searching) return real(action);
      real({ verb: 'search', text: '' });
      return real({
        verb: 'select',
        option: app.store.centre.settings.wrapUpReasons[0]?.name ?? '',
      });
    }),
  },
  {
    id: 'first-selection-sticks',
    clause: 'WA-WRP-04',
    story: 'Once the first reason of the list is selected, another one does not replace it.',
    alter: withAction((action, real, { desk }) => {
      const { dialog } = desk.view();
      const stuck = dialog?.selected != null && dialog.selected === dialog.options[0]?.name;
      const wrapUp = dialog?.kind === 'wrap-up-reasons';
      return action.verb === 'select' && wrapUp && stuck ? { outcome: 'done' } : real(action);
    }),
  },
  {
    id: 'selection-shared-by-conversations',
    clause: 'WA-WRP-04',
    story: 'A reason selected for one conversation replaces the one selected for another.',
    alter: withDesk((desk) => {
      let last: string | null = null;
      return {
        ...desk,
        view() {
          const view = desk.view();
          const { dialog } = view;
          if (dialog?.kind !== 'wrap-up-reasons' || dialog.selected === null) return view;
          return { ...view, dialog: { ...dialog, selected: last } };
        },
        act(action) {
          if (action.verb === 'select') last = action.option;
          return desk.act(action);
        },
      };
    }),
  },
  {
    id: 'reasons-cut-at-fifty',
    clause: 'WA-WRP-06',
    story: 'Of many reasons only the first fifty are listed.',
    alter: withPolicy('wrapUp', (documented) => ({
      reasons: (settings) => documented.reasons(settings).slice(0, 50),
    })),
  },
  {
    id: 'single-reason-gets-company',
    clause: 'WA-WRP-06',
    story: 'Where the administrator set up one reason, the list adds "Other" by itself.',
    alter: withPolicy('wrapUp', (documented) => ({
      reasons(settings) {
        const known = documented.reasons(settings);
        return known.length === 1 ? [...known, { name: 'Other', default: false }] : known;
      },
    })),
  },
  {
    id: 'reasons-with-signs-are-left-out',
    clause: 'WA-WRP-06',
    story: 'A reason with an angle bracket in its name is not listed.',
    alter: withPolicy('wrapUp', (documented) => ({
      reasons: (settings) => documented.reasons(settings).filter(({ name }) => !name.includes('<')),
    })),
  },
  {
    id: 'old-reasons-stay-listed',
    clause: 'WA-WRP-06',
    story: 'A desktop that has listed the reasons once goes on listing the same ones.',
    alter: withDesk((desk) => {
      let listed: WrapUpDialog['options'] | null = null;
      return {
        ...desk,
        view() {
          const view = desk.view();
          const { dialog } = view;
          if (dialog?.kind !== 'wrap-up-reasons' || dialog.search !== '') return view;
          listed ??= dialog.options;
          return { ...view, dialog: { ...dialog, options: listed } };
        },
      };
    }),
  },
  {
    id: 'submit-needs-no-reason',
    clause: 'WA-WRP-13',
    story: 'Submit Wrap Up can be chosen as soon as something stands in the search field.',
    alter: withView((view) => {
      const { dialog } = view;
      if (dialog?.kind !== 'wrap-up-reasons' || dialog.search === '') return view;
      return { ...view, dialog: { ...dialog, canSubmit: true } };
    }),
  },
];

/** Small letters for A to Z, and for nothing else. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
