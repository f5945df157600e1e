import { Given, When } from '@cucumber/cucumber';
import { timeNearlyRunsOut, timeRunsOut } from './support/availability.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{duration} has/have passed', passes);
When('all but {duration} of {duration} pass/passes', nearlyPasses);
When('{duration} pass/passes', passes);
Given('the time to accept has run out', runsOut);
When('the time to accept runs out', runsOut);
Given('all but {duration} of the time to accept has/have passed', nearlyRunsOut);
When('all but {duration} of the time to accept passes/pass', nearlyRunsOut);
Given('the administrator gives agents {duration} to accept a request', setsTime);

function passes(this: DeskproofWorld, ms: number): Promise<void> {
  return this.assembly.clock.advance(ms);
}

function nearlyPasses(this: DeskproofWorld, shortOf: number, ms: number): Promise<void> {
  return this.assembly.clock.approach(ms, shortOf);
}

function runsOut(this: DeskproofWorld): Promise<void> {
  return timeRunsOut(this);
}

function nearlyRunsOut(this: DeskproofWorld, shortOf: number): Promise<void> {
  return timeNearlyRunsOut(this, shortOf);
}

function setsTime(this: DeskproofWorld, ms: number): Promise<void> {
  return this.assembly.administration.setTimeToAccept(ms / 1000);
}
