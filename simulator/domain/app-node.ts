import type { NodeType } from './node-type.ts';

/** The app through which the business uses the platform. */
export interface App {
  readonly id: string;
  readonly name: string;
}

/** What can be asked of an app. */
export const APP_NODE: NodeType<App> = {
  name: 'Application',
  defaults: 'name,link,category',
  fields: new Map([
    ['id', (app: App): unknown => app.id],
    ['name', (app) => app.name],
    ['link', (app) => appLink(app)],
    ['category', () => 'Business and pages'],
    ['namespace', () => ''],
  ]),
};

/** The address of an app's page. */
export function appLink({ id }: App): string {
  return `https://www.facebook.com/games/?app_id=${id}`;
}
