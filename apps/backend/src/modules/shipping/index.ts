export { addWorkingDays, deliveryPrice, deliveryWindow } from './delivery.ts';
export { type Method, readMethods } from './store.ts';
