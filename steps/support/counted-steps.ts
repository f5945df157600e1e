import { setDefinitionFunctionWrapper } from '@cucumber/cucumber';
import type { DeskproofWorld } from './world.ts';

type Body = (this: DeskproofWorld, ...args: unknown[]) => unknown;

/**
 * Notes how many checks had been made when each step began, so that a Then that looks at nothing is found out. Hooks are wrapped as
 * well: before the steps there is nothing to count in yet, and the one after them closes the count of the last step.
 */
setDefinitionFunctionWrapper((body: Body): Body => {
  return function (...args) {
    if (this.started) this.checksBefore.push(this.stage.checks);
    return body.apply(this, args);
  };
});
