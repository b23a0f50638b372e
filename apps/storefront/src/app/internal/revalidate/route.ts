import { revalidateTag } from 'next/cache';
import { isSigned } from '../../../cache/signature.ts';

const TAGS_MAX = 500;
const BODY_BYTES_MAX = 64 * 1024;

/** The API names what changed: `{ "tags": [...] }`, signed. The next visitor gets a page made anew. */
export async function POST(request: Request): Promise<Response> {
  const secret = process.env.REVALIDATE_SECRET;
  const body = await request.text();
  if (secret === undefined || secret === '' || body.length > BODY_BYTES_MAX) return refuse(403);
  if (!isSigned(body, request.headers.get('x-selvedge-signature'), secret)) return refuse(403);
  const tags = tagsOf(body);
  if (tags === null) return refuse(400);
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  return Response.json({ revalidated: tags.length }, { headers: { 'cache-control': 'no-store' } });
}

function tagsOf(body: string): string[] | null {
  try {
    const { tags }: { tags?: unknown } = JSON.parse(body);
    const usable = Array.isArray(tags) && tags.length <= TAGS_MAX;
    return usable && tags.every((tag): tag is string => typeof tag === 'string') ? tags : null;
  } catch {
    return null;
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}
