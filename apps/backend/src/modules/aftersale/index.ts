export { commissionOn, worthOf } from './amounts.ts';
export { aftersaleRoutes } from './http.ts';
export { aftersaleJobs, runAftersaleSweepers, sweepRefunds, sweepReturns } from './jobs.ts';
export { settleRefund } from './settle-refund.ts';
export { viewAfterSale } from './view-after-sale.ts';
