/** What c8 counted in a file. */
export type FileSummary = Readonly<
  Record<Counted, { readonly total: number; readonly covered: number }>
>;

/** By the file's whole path; `total` is the sum of all. */
export type Summary = Readonly<Record<string, FileSummary>>;

const counted = ['lines', 'statements', 'functions', 'branches'] as const;
type Counted = (typeof counted)[number];

export interface Share {
  readonly what: Counted;
  /** Percent of all there are in the folder. */
  readonly share: number;
}

/** How much of the files below a folder (its path, with the separator) was run. Empty: there is no such file, or nothing in it to run. */
export function shares(summary: Summary, folder: string): readonly Share[] {
  const files = Object.keys(summary).filter((path) => path.startsWith(folder));
  return counted.flatMap((what) => {
    const counts = files.map((path) => summary[path]?.[what]);
    const sum = (of: 'total' | 'covered') => counts.reduce((all, one) => all + (one?.[of] ?? 0), 0);
    const total = sum('total');
    return total === 0 ? [] : [{ what, share: (100 * sum('covered')) / total }];
  });
}
