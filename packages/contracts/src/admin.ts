import { z } from 'zod';
import { Cursor, Instant, Money, PageLimit, pageOf, Slug, Uuid } from './common.ts';
import {
  Order,
  OrderLine,
  OrderNumber,
  OrderParcel,
  OrderState,
  orderStates,
  PieceSource,
} from './orders.ts';
import { route } from './route.ts';
import { DayFigure } from './vendor-portal.ts';

const Period = z
  .strictObject({ orders: z.int(), goods: Money, commission: Money })
  .meta({ id: 'MarketFigures' });

export const AdminOverview = z
  .strictObject({
    last30Days: Period,
    previous30Days: Period,
    days: z.array(DayFigure),
    topVendors: z.array(
      z
        .strictObject({ slug: Slug, name: z.string(), orders: z.int(), goods: Money, commission: Money })
        .meta({ id: 'TopVendor' }),
    ),
    awaitingPayment: z.int(),
    toShip: z.int(),
    late: z.int(),
    openAlarms: z.int(),
  })
  .meta({ id: 'AdminOverview' });
export type AdminOverview = z.infer<typeof AdminOverview>;

export const AdminOrderSummary = z
  .strictObject({
    number: OrderNumber,
    state: OrderState,
    placedAt: Instant,
    recipient: z.string(),
    country: z.string(),
    vendors: z.array(z.string()),
    total: Money,
    payment: z.string().nullable(),
  })
  .meta({ id: 'AdminOrderSummary' });

export const LedgerEntry = z
  .strictObject({
    account: z.string(),
    vendorName: z.string().nullable(),
    debit: Money.nullable(),
    credit: Money.nullable(),
  })
  .meta({ id: 'LedgerEntry' });
export const LedgerTransaction = z
  .strictObject({
    id: Uuid,
    kind: z.string(),
    source: z.string(),
    effectiveAt: Instant,
    entries: z.array(LedgerEntry),
  })
  .meta({ id: 'LedgerTransaction' });

export const AdminOrder = z
  .strictObject({
    ...Order.shape,
    parcels: z.array(
      z
        .strictObject({
          ...OrderParcel.shape,
          lines: z.array(
            z
              .strictObject({
                ...OrderLine.shape,
                sources: z
                  .array(PieceSource)
                  .meta({ description: 'Where its pieces are sent from, and why' }),
              })
              .meta({ id: 'AdminOrderLine' }),
          ),
        })
        .meta({ id: 'AdminOrderParcel' }),
    ),
    payment: z
      .strictObject({
        provider: z.string(),
        intentId: z.string().nullable(),
        state: z.string(),
        captured: Money,
        declineCode: z.string().nullable(),
      })
      .meta({ id: 'AdminPayment' })
      .nullable(),
    ledger: z.array(LedgerTransaction),
  })
  .meta({ id: 'AdminOrder' });
export type AdminOrder = z.infer<typeof AdminOrder>;

export const AdminVendor = z
  .strictObject({
    slug: Slug,
    name: z.string(),
    state: z.enum(['active', 'suspended', 'closed']),
    city: z.string(),
    country: z.string(),
    commissionBps: z.int(),
    products: z.int(),
    orders30Days: z.int(),
    goods30Days: Money,
    toShip: z.int(),
    late: z.int(),
    pending: Money,
    available: Money,
  })
  .meta({ id: 'AdminVendor' });

export const AccountBalance = z
  .strictObject({
    account: z.string(),
    vendorName: z.string().nullable(),
    debit: Money.nullable(),
    credit: Money.nullable(),
  })
  .meta({ id: 'AccountBalance' });

export const viewAdminOverview = route({
  name: 'viewAdminOverview',
  method: 'GET',
  path: '/v1/admin/overview',
  area: 'admin',
  access: 'operator',
  summary: 'How the market is doing',
  response: AdminOverview,
  errors: [],
  graphql: 'query',
});

export const listAdminOrders = route({
  name: 'listAdminOrders',
  method: 'GET',
  path: '/v1/admin/orders',
  area: 'admin',
  summary: 'All orders, newest first; found by number, e-mail address or recipient',
  access: 'operator',
  query: z.strictObject({
    state: z.enum(orderStates).optional(),
    q: z.string().trim().max(120).optional(),
    cursor: Cursor.optional(),
    limit: PageLimit.optional(),
  }),
  response: pageOf('AdminOrderPage', AdminOrderSummary),
  errors: ['invalid_cursor'],
});

export const viewAdminOrder = route({
  name: 'viewAdminOrder',
  method: 'GET',
  path: '/v1/admin/orders/:number',
  area: 'admin',
  access: 'operator',
  summary: 'One order with its payment and its ledger postings',
  params: z.strictObject({ number: OrderNumber }),
  response: AdminOrder,
  errors: ['order_not_found'],
  graphql: 'query',
});

export const listAdminVendors = route({
  name: 'listAdminVendors',
  method: 'GET',
  path: '/v1/admin/vendors',
  area: 'admin',
  access: 'operator',
  summary: 'All vendors with their sales, duties and balances',
  response: z.strictObject({ vendors: z.array(AdminVendor) }).meta({ id: 'AdminVendorList' }),
  errors: [],
});

export const viewTrialBalance = route({
  name: 'viewTrialBalance',
  method: 'GET',
  path: '/v1/admin/ledger',
  area: 'admin',
  access: 'operator',
  summary: 'The trial balance: every account, and the proof that debits equal credits',
  response: z
    .strictObject({
      balanced: z.boolean(),
      accounts: z.array(AccountBalance),
      recent: z.array(LedgerTransaction),
    })
    .meta({ id: 'TrialBalance' }),
  errors: [],
});
