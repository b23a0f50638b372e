import type { VendorCard } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { Picture } from '../../ui/picture.tsx';

/** A shop on its own paper. */
export function ShopCard({ vendor }: { readonly vendor: VendorCard }) {
  const { look, picture } = vendor;
  return (
    <article
      className="group relative flex h-full flex-col"
      style={{ backgroundColor: look.paper, color: look.ink }}
    >
      <div className="aspect-[4/5] overflow-hidden">
        {picture !== null && (
          <Picture
            picture={picture}
            sizes="(min-width: 80rem) 22vw, (min-width: 48rem) 31vw, 46vw"
            max={828}
          />
        )}
      </div>
      <div className="p-4">
        <h3 className="display text-21 md:text-28">
          <Link
            href={links.shop(vendor.slug)}
            className="after:absolute after:inset-0 group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4"
          >
            {vendor.name}
          </Link>
        </h3>
        <p className="mt-1 line-clamp-2 text-13 md:text-15">{vendor.tagline}</p>
        <p className="mt-2 text-13">
          {vendor.city}, {vendor.productCount} pieces
        </p>
      </div>
    </article>
  );
}
