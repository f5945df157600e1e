export { startChild } from '../../drivers/process/child.ts';
export { overHttp } from '../../drivers/protocol/over-http.ts';
export { tryDriver, type Tried } from './try-driver.ts';
export { UNDESCRIBED } from './undescribed.ts';
