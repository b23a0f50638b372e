import type {
  CategoryNode,
  Drop,
  Home,
  Listing,
  ListingQuery,
  Product,
  RouteOutput,
  routes,
  VendorCard,
  VendorPage,
} from '@selvedge/contracts';
import { cacheLife, cacheTag } from 'next/cache';
import {
  BROWSE_LIFE,
  CATEGORIES_TAG,
  collectionTag,
  DROPS_TAG,
  HOME_TAG,
  listingTag,
  productTag,
  reviewsTag,
  VENDORS_TAG,
  vendorTag,
} from '../cache/manifest.ts';
import { LISTING_PAGE, type ListingScope, scopeQuery } from '../features/listing/scope.ts';
import { publicApi } from './server.ts';

const REVIEWS_FIRST = 4;
const QUESTIONS_FIRST = 6;

/** Cached reads of what is the same for everybody. Each throws when the API does not answer, gives null for "not here". */

/** What the home page shows. */
export async function readHome(): Promise<Home> {
  'use cache';
  cacheLife(BROWSE_LIFE);
  cacheTag(HOME_TAG);
  return valueIn(await publicApi.viewHome());
}

/** The taxonomy as a tree. */
export async function readCategories(): Promise<CategoryNode[]> {
  'use cache';
  cacheLife(BROWSE_LIFE);
  cacheTag(CATEGORIES_TAG);
  return valueIn(await publicApi.listCategories()).categories;
}

/** All shops by name. */
export async function readVendors(): Promise<VendorCard[]> {
  'use cache';
  cacheLife(BROWSE_LIFE);
  cacheTag(VENDORS_TAG);
  return valueIn(await publicApi.listVendors()).vendors;
}

/** One shop's own page, or null. */
export async function readVendor(slug: string): Promise<VendorPage | null> {
  'use cache';
  cacheLife(BROWSE_LIFE);
  cacheTag(VENDORS_TAG, vendorTag(slug));
  return valueOrNull(await publicApi.viewVendor({ params: { slug } }));
}

/** A product, or null. */
export async function readProduct(slug: string): Promise<Product | null> {
  'use cache';
  cacheLife(BROWSE_LIFE);
  cacheTag(productTag(slug));
  return valueOrNull(await publicApi.viewProduct({ params: { slug } }));
}

/** What is said of a product on its own page: the summary and the newest reviews; null when it is not here. */
export async function readReviews(slug: string): Promise<RouteOutput<typeof routes.listReviews> | null> {
  'use cache';
  cacheLife(BROWSE_LIFE);
  cacheTag(productTag(slug), reviewsTag(slug));
  return valueOrNull(await publicApi.listReviews({ params: { slug }, query: { limit: REVIEWS_FIRST } }));
}

/** What was asked about a product, as its own page shows it; null when it is not here. */
export async function readQuestions(slug: string): Promise<RouteOutput<typeof routes.listQuestions> | null> {
  'use cache';
  cacheLife(BROWSE_LIFE);
  cacheTag(productTag(slug), reviewsTag(slug));
  return valueOrNull(await publicApi.listQuestions({ params: { slug }, query: { limit: QUESTIONS_FIRST } }));
}

/** The drops to come, under way and just held. */
export async function readDrops(): Promise<Drop[]> {
  'use cache';
  cacheLife(BROWSE_LIFE);
  cacheTag(DROPS_TAG);
  return valueIn(await publicApi.listDrops()).drops;
}

/** One drop as it stood when the page was made, or null. */
export async function readDrop(slug: string): Promise<Drop | null> {
  'use cache';
  cacheLife(BROWSE_LIFE);
  cacheTag(DROPS_TAG);
  return valueOrNull(await publicApi.viewDrop({ params: { slug } }));
}

/** The first page of an unfiltered listing, or null when its category, shop or collection does not exist. */
export async function readPlainListing(scope: ListingScope): Promise<Listing | null> {
  'use cache';
  cacheLife(BROWSE_LIFE);
  if (scope.kind === 'category') cacheTag(listingTag(scope.key));
  if (scope.kind === 'vendor') cacheTag(vendorTag(scope.key));
  if (scope.kind === 'collection') cacheTag(collectionTag(scope.key));
  return valueOrNull(await publicApi.listProducts({ query: { ...scopeQuery(scope), limit: LISTING_PAGE } }));
}

/** A filtered, sorted or later page of a listing: read for each request. */
export async function readFilteredListing(
  scope: ListingScope,
  query: Partial<ListingQuery>,
): Promise<Listing | null> {
  return valueOrNull(
    await publicApi.listProducts({ query: { ...query, ...scopeQuery(scope), limit: LISTING_PAGE } }),
  );
}

type Given<Value> =
  | { ok: true; value: Value }
  | { ok: false; status: number; problem: { code: string; title: string } };

function valueIn<Value>(answer: Given<Value>): Value {
  if (answer.ok) return answer.value;
  throw new Error(`The API refused a public read: ${answer.problem.code}`);
}

function valueOrNull<Value>(answer: Given<Value>): Value | null {
  if (!answer.ok && (answer.status === 404 || answer.status === 400)) return null;
  return valueIn(answer);
}
