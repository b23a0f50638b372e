import { consoleApi } from '../../../../../api/server.ts';
import { csvHead, csvLines } from '../../../../../features/stock/csv.ts';
import { readEntriesQuery } from '../../../../../features/stock/stock-query.ts';

const PAGE = 96;
/** The newest so many pages are exported; a shop that has more filters by piece, location or reason. */
const PAGES_MAX = 110;

/** The stock ledger as a file, read page by page while it is sent. */
export async function GET(request: Request): Promise<Response> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const { query } = await readEntriesQuery({ searchParams: Promise.resolve(given) });
  const api = await consoleApi();
  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  const read = (cursor: string | null) =>
    api.listStockEntries({ query: { ...asked, limit: PAGE, ...(cursor === null ? {} : { cursor }) } });
  const first = await read(null);
  if (!first.ok) return new Response(first.problem.title, { status: first.status });
  const encoder = new TextEncoder();
  const { items, nextCursor } = first.value;
  let next = nextCursor;
  let pages = 1;
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(encoder.encode(csvHead + csvLines(items)));
    },
    async pull(stream) {
      if (next === null || pages >= PAGES_MAX) return stream.close();
      const page = await read(next);
      if (!page.ok) return stream.error(new Error(page.problem.code));
      stream.enqueue(encoder.encode(csvLines(page.value.items)));
      next = page.value.nextCursor;
      pages += 1;
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="stock-ledger.csv"',
      'cache-control': 'no-store',
    },
  });
}
