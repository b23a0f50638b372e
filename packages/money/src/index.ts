/** Money as whole minor units (cents) with a currency. No fraction, no float, no dependency. */
export { allocate } from './allocate.ts';
export { type Currency, currencies, exponentOf, isCurrency } from './currency.ts';
export { formatMoney } from './format.ts';
export { add, type Money, money, multiply, subtract, sum } from './money.ts';
export { basisPointsOf, divideHalfEven, least } from './rounding.ts';
