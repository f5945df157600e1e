export { startChild } from '../../drivers/process/child.ts';
export { administerDriven, tenantWide } from './administer.ts';
export type { Tried } from './carry-out-checks.ts';
export type { Ailment } from './doctor-check.ts';
export {
  doctorChecks,
  examine,
  firstMustHold,
  type Diagnosis,
  type Examined,
} from './doctor-examine.ts';
export { driverIn, refuseLastingTargets } from './from-statement.ts';
export { channelTo } from './lent-driver.ts';
export { tryDriver } from './try-driver.ts';
export { UNDESCRIBED } from './undescribed.ts';
