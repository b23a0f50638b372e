import { Fit, type RouteInput, reviewSorts, type routes } from '@selvedge/contracts';

type Given = Record<string, string | string[] | undefined>;
type Query = RouteInput<typeof routes.listReviews>['query'];

/** Reads what a list of reviews is narrowed to from an address; what cannot be is left out. */
export function readReviewsQuery(given: Given): Query {
  const text = (name: string) => {
    const value = given[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const stars = Number(text('stars'));
  const fit = Fit.safeParse(text('fit'));
  const sort = reviewSorts.find((one) => one === text('sort'));
  const [size, cursor] = [text('size')?.slice(0, 20), text('cursor')?.slice(0, 400)];
  return {
    ...(Number.isInteger(stars) && stars >= 1 && stars <= 5 ? { stars } : {}),
    ...(fit.success ? { fit: fit.data } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(size === undefined ? {} : { size }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}
