import type { ProductPictures } from '@selvedge/contracts';
import { Empty, Status } from '@selvedge/ui';
import Link from 'next/link';
import { links } from '../../links.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { productWords } from '../../words.ts';
import { PictureManager } from './picture-manager.tsx';

/** The pictures of one piece: bring, order, describe and crop them. */
export function PicturesPage({ pictures }: { readonly pictures: ProductPictures }) {
  const { name, state, colours, productId } = pictures;
  const { word, tone } = productWords[state];
  return (
    <>
      <PageHead
        back={
          <Link href={links.vendorProducts()} prefetch={false} className="thread">
            Products
          </Link>
        }
        title={
          <>
            <span className="min-w-0 break-words">{name}</span>
            <span className="text-13 font-normal">
              <Status tone={tone}>{word}</Status>
            </span>
          </>
        }
        note="The first picture of a colour is the one on its tile; the second shows when somebody points at it."
      />
      {colours.length === 0 ? (
        <Empty title="This piece has no colours yet">
          Pictures belong to a colour. Give the piece one first.
        </Empty>
      ) : (
        <PictureManager key={productId} saved={pictures} />
      )}
    </>
  );
}
