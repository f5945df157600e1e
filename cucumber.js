// For those who call cucumber-js themselves: the same features and steps as `deskproof run`, without its verdicts. One profile an assembly.
import './steps/support/register.js';

const { loadClauses, readingTagExpression } = await import('./reports/clauses/index.ts');
const { clauses } = loadClauses(new URL('features/clauses', import.meta.url).pathname);

const assembly = (target) => ({
  paths: ['features/core/**/*.feature'],
  import: ['steps/support/register.js', 'steps/support/!(*.test).ts', 'steps/*.steps.ts'],
  tags: readingTagExpression(clauses, {}),
  format: ['progress'],
  strict: true,
  worldParameters: { target, seed: 1 },
});

export default assembly('memory');
export const nock = assembly('nock');
