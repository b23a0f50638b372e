import { z } from 'zod';
import { Cursor, Instant, PageLimit, Picture, pageOf, Slug, Version } from './common.ts';
import { route } from './route.ts';

export const dropStates = ['scheduled', 'room_open', 'open', 'ended', 'cancelled'] as const;
export const DropState = z.enum(dropStates).meta({ id: 'DropState' });
export type DropState = z.infer<typeof DropState>;

export const placeStates = ['waiting', 'admitted', 'used', 'lapsed', 'missed'] as const;
export const PlaceState = z.enum(placeStates).meta({ id: 'PlaceState' });
export type PlaceState = z.infer<typeof PlaceState>;

/** The most products one drop releases. */
export const DROP_PRODUCTS_MAX = 12;
/** The most pieces an account may be allowed in one drop. */
export const DROP_ACCOUNT_PIECES_MAX = 20;
/** The most lines one page of a draw gives. */
export const DRAW_PAGE_MAX = 1000;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
export const TicketCode = z
  .string()
  .regex(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  .meta({ description: 'The public name of a place: drawn at random, says nothing about the account' });

export const DropPiece = z
  .strictObject({ slug: Slug, name: z.string(), picture: Picture.nullable() })
  .meta({ id: 'DropPiece' });

export const DropStock = z
  .strictObject({ free: z.int(), held: z.int() })
  .meta({ id: 'DropStock', description: 'Pieces nobody has yet; pieces in checkouts that may come back' });

export const Drop = z
  .strictObject({
    slug: Slug,
    title: z.string(),
    words: z.string(),
    vendorSlug: Slug,
    vendorName: z.string(),
    state: DropState,
    roomOpensAt: Instant,
    opensAt: Instant.meta({ description: 'The draw happens then' }),
    closesAt: Instant,
    perAccountMax: z.int(),
    pieces: z.array(DropPiece),
    seedHash: Hash.meta({ description: 'SHA-256 of the seed, published when the drop was scheduled' }),
    inRoom: z.int().meta({ description: 'How many places were taken' }),
    stock: DropStock,
    now: Instant.meta({ description: "The server's clock, for countdowns" }),
  })
  .meta({ id: 'Drop' });
export type Drop = z.infer<typeof Drop>;

export const DropEta = z
  .strictObject({ fromMinutes: z.int(), untilMinutes: z.int() })
  .meta({ id: 'DropEta', description: 'Reckoned from how fast people were admitted lately' });
export type DropEta = z.infer<typeof DropEta>;

export const Place = z
  .strictObject({
    dropSlug: Slug,
    dropState: DropState,
    ticket: TicketCode,
    state: PlaceState,
    joinedAt: Instant,
    inDraw: z.boolean().meta({ description: 'Whether it was taken before the drop opened' }),
    position: z.int().nullable().meta({ description: 'Known after the draw' }),
    ahead: z.int().nullable().meta({ description: 'How many still come before it' }),
    eta: DropEta.nullable().meta({ description: 'Null when nobody can honestly say' }),
    admittedUntil: Instant.nullable(),
    bought: z.int().meta({ description: 'Pieces of this drop the account has or holds' }),
    perAccountMax: z.int(),
    stock: DropStock,
    now: Instant,
    pollAfterMs: z.int(),
  })
  .meta({ id: 'DropPlace' });
export type Place = z.infer<typeof Place>;

export const DrawLine = z
  .strictObject({ position: z.int(), ticket: TicketCode, hash: Hash })
  .meta({ id: 'DrawLine' });
export type DrawLine = z.infer<typeof DrawLine>;

export const Draw = z
  .strictObject({
    dropSlug: Slug,
    title: z.string(),
    opensAt: Instant,
    seedHash: Hash,
    seed: Hash.nullable().meta({ description: 'Secret until the draw' }),
    drawnAt: Instant.nullable(),
    entrants: z.int(),
    items: z.array(DrawLine),
    nextCursor: Cursor.nullable(),
  })
  .meta({
    id: 'Draw',
    description: 'hash = HMAC-SHA256(key: seed as text, message: ticket), ascending by hash',
  });
export type Draw = z.infer<typeof Draw>;

const params = z.strictObject({ slug: Slug });

export const listDrops = route({
  name: 'listDrops',
  method: 'GET',
  path: '/v1/drops',
  area: 'drops',
  summary: 'The drops to come and under way, soonest first, then the last that ended',
  access: 'public',
  response: z.strictObject({ drops: z.array(Drop) }).meta({ id: 'DropList' }),
  errors: [],
  graphql: 'query',
  cacheSeconds: 5,
});

export const viewDrop = route({
  name: 'viewDrop',
  method: 'GET',
  path: '/v1/drops/:slug',
  area: 'drops',
  summary: 'A drop as it stands now',
  access: 'public',
  params,
  response: Drop,
  errors: ['drop_not_found'],
  graphql: 'query',
  cacheSeconds: 2,
});

export const joinDrop = route({
  name: 'joinDrop',
  method: 'POST',
  path: '/v1/drops/:slug/place',
  area: 'drops',
  summary: 'Take a place in the waiting room: one an account, the same one when asked again',
  access: 'shopper',
  params,
  response: Place,
  errors: ['drop_not_found', 'drop_room_closed'],
  graphql: 'mutation',
});

export const viewPlace = route({
  name: 'viewPlace',
  method: 'GET',
  path: '/v1/drops/:slug/place',
  area: 'drops',
  summary:
    'How the place of this account stands; found by the session, or by the signed ticket of this browser',
  access: 'bag',
  params,
  response: z
    .strictObject({ place: Place.nullable() })
    .meta({ id: 'OwnPlace', description: 'Null: this account, or this browser, has none' }),
  errors: ['drop_not_found'],
  graphql: 'query',
});

export const viewDraw = route({
  name: 'viewDraw',
  method: 'GET',
  path: '/v1/drops/:slug/draw',
  area: 'drops',
  summary: 'The draw with all that is needed to check it: the commitment, the seed, every ticket in order',
  access: 'public',
  params,
  query: z.strictObject({
    cursor: Cursor.optional(),
    lines: z.coerce.number().int().min(1).max(DRAW_PAGE_MAX).optional().meta({
      description: 'How many at once: more than other lists give, so that a whole room can be checked',
    }),
  }),
  response: Draw,
  errors: ['drop_not_found', 'invalid_cursor'],
  graphql: 'query',
  cacheSeconds: 5,
});

export const AdminDrop = z
  .strictObject({
    ...Drop.shape,
    version: Version,
    drawnAt: Instant.nullable(),
    figures: z
      .strictObject({
        waiting: z.int(),
        admitted: z.int(),
        used: z.int(),
        lapsed: z.int(),
        missed: z.int(),
        admittedLastMinute: z.int(),
        ratePerSecond: z.number().meta({ description: 'What the controller allows now' }),
        depth: z
          .int()
          .nullable()
          .meta({ description: 'Placements waiting to be decided, when last measured' }),
        p95Ms: z.number().nullable().meta({ description: 'Placement latency, when last measured' }),
      })
      .meta({ id: 'DropFigures' }),
  })
  .meta({ id: 'AdminDrop' });
export type AdminDrop = z.infer<typeof AdminDrop>;

export const DropPlan = z.strictObject({
  title: z.string().trim().min(1).max(120),
  words: z.string().trim().max(2000),
  productSlugs: z.array(Slug).min(1).max(DROP_PRODUCTS_MAX),
  roomOpensAt: Instant,
  opensAt: Instant,
  closesAt: Instant,
  perAccountMax: z.int().min(1).max(DROP_ACCOUNT_PIECES_MAX),
});
export type DropPlan = z.infer<typeof DropPlan>;

const planErrors = ['drop_times', 'drop_products', 'drop_product_taken', 'product_not_found'] as const;

export const listAdminDrops = route({
  name: 'listAdminDrops',
  method: 'GET',
  path: '/v1/admin/drops',
  area: 'admin',
  summary: 'All drops, latest opening first, with their figures',
  access: 'operator',
  query: z.strictObject({ cursor: Cursor.optional(), limit: PageLimit.optional() }),
  response: pageOf('AdminDropPage', AdminDrop),
  errors: ['invalid_cursor'],
});

export const viewAdminDrop = route({
  name: 'viewAdminDrop',
  method: 'GET',
  path: '/v1/admin/drops/:slug',
  area: 'admin',
  summary: 'One drop with its live figures',
  access: 'operator',
  params,
  response: AdminDrop,
  errors: ['drop_not_found'],
});

export const scheduleDrop = route({
  name: 'scheduleDrop',
  method: 'POST',
  path: '/v1/admin/drops',
  area: 'admin',
  summary: 'Schedule a drop: its seed is made and committed to now',
  access: 'operator',
  body: z.strictObject({ slug: Slug, ...DropPlan.shape }),
  response: AdminDrop,
  status: 201,
  errors: [...planErrors, 'drop_slug_taken'],
});

export const changeDrop = route({
  name: 'changeDrop',
  method: 'PUT',
  path: '/v1/admin/drops/:slug',
  area: 'admin',
  summary: 'Change a drop whose room has not opened; the commitment stays',
  access: 'operator',
  params,
  body: z.strictObject({ version: Version, ...DropPlan.shape }),
  response: AdminDrop,
  errors: [...planErrors, 'drop_not_found', 'drop_started', 'version_conflict'],
});

export const cancelDrop = route({
  name: 'cancelDrop',
  method: 'POST',
  path: '/v1/admin/drops/:slug/cancellation',
  area: 'admin',
  summary: 'Call a drop off: its room closes, its pieces are sold like any other',
  access: 'operator',
  params,
  body: z.strictObject({ version: Version }),
  response: AdminDrop,
  errors: ['drop_not_found', 'drop_over', 'version_conflict'],
});
