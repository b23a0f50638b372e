import type { VendorPage } from '@selvedge/contracts';
import { Picture } from '../../ui/picture.tsx';

/** A shop's name, line and story on its own paper. */
export function ShopHead({ vendor }: { readonly vendor: VendorPage }) {
  const { look, picture } = vendor;
  return (
    <header style={{ backgroundColor: look.paper, color: look.ink }} className="mb-12">
      <div className="grid md:grid-cols-[1fr_minmax(0,34rem)]">
        <div className="wrap flex flex-col justify-center py-12 md:py-20">
          <p className="label">
            {vendor.city}
            {vendor.founded !== null && `, since ${vendor.founded}`}
          </p>
          <h1 className="display grand mt-4 text-[clamp(2.75rem,7vw,6.5rem)] leading-[0.94]">
            {vendor.name}
          </h1>
          <p className="display mt-5 max-w-[30ch] text-21">{vendor.tagline}</p>
          <div className="mt-8 grid max-w-[62ch] gap-4">
            {vendor.story.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </div>
        {picture !== null && (
          <div className="aspect-[4/5] md:aspect-auto">
            <Picture picture={picture} sizes="(min-width: 48rem) 34rem, 100vw" min={480} max={1600} first />
          </div>
        )}
      </div>
    </header>
  );
}
