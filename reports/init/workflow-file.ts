import { shellWord } from './shell-word.ts';

/** What a workflow is made of. */
export interface WorkflowParts {
  /** The path of the statement in the repository, with slashes. */
  readonly statement: string;
  /** The environment variables that hold its secrets. */
  readonly variables: readonly string[];
  /** What is claimed: each is judged in a step of its own. */
  readonly profiles: readonly string[];
}

/** A workflow for GitHub Actions that judges the target at each push, with secrets from those of the repository. */
export function workflowFile(parts: WorkflowParts): string {
  const lines = [
    '# Judges the contact centre that the statement describes. Its secrets are set in the repository under',
    '# Settings, Secrets and variables, Actions; deskproof is expected among the devDependencies.',
    'name: deskproof',
    'on: [push, workflow_dispatch]',
    'permissions:',
    '  contents: read',
    'jobs:',
    '  conformance:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 60',
    '    steps:',
    '      - uses: actions/checkout@v4',
    '      - uses: actions/setup-node@v4',
    '        with:',
    '          node-version: 22',
    '      - run: npm ci',
    ...parts.profiles.flatMap((profile, at) => judging(parts, profile, at > 0)),
    '      - uses: actions/upload-artifact@v4',
    '        if: always()',
    '        with:',
    '          name: deskproof-report',
    '          path: deskproof-report',
  ];
  return `${lines.join('\n')}\n`;
}

/** One profile. It is judged whatever came of those before it, and fails the job all the same. */
function judging(
  { statement, variables }: WorkflowParts,
  profile: string,
  isLater: boolean,
): readonly string[] {
  const out = `deskproof-report/${profile}`;
  return [
    `      - name: Judge ${profile}`,
    ...(isLater ? ['        if: ${{ !cancelled() }}'] : []),
    '        run: |',
    `          npx deskproof run --target ${shellWord(statement)} --out ${out} --profile ${profile}`,
    '        env:',
    ...variables.map((name) => `          ${name}: \${{ secrets.${name} }}`),
  ];
}
