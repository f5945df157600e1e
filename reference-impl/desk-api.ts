export {
  startDeskApi,
  type DeskApi,
  type DeskApiOptions,
} from './adapters/desk-api/start-desk-api.ts';
