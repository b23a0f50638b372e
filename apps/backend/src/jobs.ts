import { aftersaleJobs } from './modules/aftersale/index.ts';
import { checkoutJobs } from './modules/checkout/index.ts';
import { inventoryJobs } from './modules/inventory/index.ts';
import { mediaJobs } from './modules/media/index.ts';
import { notificationJobs } from './modules/notifications/index.ts';
import { orderJobs } from './modules/orders/index.ts';
import { paymentJobs } from './modules/payments/index.ts';
import { searchJobs } from './modules/search/index.ts';
import type { Job } from './platform/index.ts';

/** Every job of the platform. A job that is not in this list does not run. */
export const jobs: readonly Job[] = [
  ...orderJobs,
  ...paymentJobs,
  ...checkoutJobs,
  ...aftersaleJobs,
  ...inventoryJobs,
  ...mediaJobs,
  ...searchJobs,
  ...notificationJobs,
];
