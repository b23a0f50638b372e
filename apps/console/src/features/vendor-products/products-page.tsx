import type { RouteOutput, routes } from '@selvedge/contracts';
import { Empty, Table } from '@selvedge/ui';
import { links } from '../../links.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import { productWords } from '../../words.ts';
import { ProductRow } from './product-row.tsx';

type Page = RouteOutput<typeof routes.listVendorProducts>;
type ProductsPageProps = {
  readonly page: Page;
  readonly state: keyof typeof productWords | undefined;
  readonly stock: 'out' | 'low' | undefined;
  readonly q: string | undefined;
  readonly cursor: string | undefined;
  /** Where the shop's pages are: a live piece links to its own. */
  readonly shopUrl: string;
};

const columns = [
  { name: 'Piece' },
  { name: 'State', from: 'md' },
  { name: 'Price', numeric: true },
  { name: 'Sizes and colours', numeric: true, from: 'lg' },
  { name: 'In stock', numeric: true },
  { name: 'In bags', numeric: true, from: 'lg' },
  { name: 'Sold, 30 days', numeric: true, from: 'md' },
] as const;
const states = ['live', 'in_review', 'draft', 'archived'] as const;

/** The goods of the shop with price and stock. */
export function ProductsPage({ page, state, stock, q, cursor, shopUrl }: ProductsPageProps) {
  const { items, nextCursor } = page;
  const view = (name: string, query: { state?: string; stock?: string }) => ({
    name,
    href: links.vendorProducts({ ...query, q }),
    current: query.state === state && query.stock === stock,
  });
  const tabs = [
    view('All', {}),
    ...states.map((one) => view(productWords[one].word, { state: one })),
    view('Sold out', { stock: 'out' }),
    view('Running low', { stock: 'low' }),
  ];
  return (
    <>
      <PageHead title="Products" note="Prices and stock as the shop shows them now." />
      <div className="mb-3 flex flex-wrap-reverse items-center justify-between gap-x-6 gap-y-3">
        <FilterTabs label="Views" tabs={tabs} />
        <SearchForm
          action="/vendor/products"
          label="Name of the piece"
          q={q}
          keep={{ state, stock }}
          clearHref={links.vendorProducts({ state, stock })}
        />
      </div>
      {items.length === 0 ? (
        <NoProducts q={q} stock={stock} />
      ) : (
        <>
          <Table caption="Products by name" columns={columns}>
            {items.map((product) => (
              <ProductRow key={product.id} product={product} shopUrl={shopUrl} />
            ))}
          </Table>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.vendorProducts({ state, stock, q })}
            nextHref={
              nextCursor === null ? null : links.vendorProducts({ state, stock, q, cursor: nextCursor })
            }
          />
        </>
      )}
    </>
  );
}

function NoProducts({ q, stock }: Pick<ProductsPageProps, 'q' | 'stock'>) {
  if (q !== undefined) return <Empty title={`No piece is called “${q}”`}>Try one word of its name.</Empty>;
  if (stock !== undefined)
    return (
      <Empty title={stock === 'out' ? 'Nothing is sold out' : 'Nothing runs low'}>
        Pieces with a size that is {stock === 'out' ? 'gone' : 'down to its last few'} stand here.
      </Empty>
    );
  return <Empty title="No pieces in this view">Pieces move here when their state changes.</Empty>;
}
