/*
 * The parts of a feature file, as the parser's own types name them: its package and the messages package declare the
 * same classes twice, and mixing them would only look safe.
 */
import type { AstBuilder, Parser } from '@cucumber/gherkin';

type Ast = AstBuilder['stack'][number];

export type GherkinDocument = ReturnType<Parser<Ast>['parse']>;
export type Feature = NonNullable<GherkinDocument['feature']>;
export type Tag = Feature['tags'][number];
export type Rule = NonNullable<Feature['children'][number]['rule']>;
export type Background = NonNullable<Rule['children'][number]['background']>;
export type Scenario = NonNullable<Rule['children'][number]['scenario']>;
export type Step = Scenario['steps'][number];
export type Examples = Scenario['examples'][number];
