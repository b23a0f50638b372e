import type { Listing, Picture as WirePicture } from '@selvedge/contracts';
import { Picture } from '../../ui/picture.tsx';

type CollectionHeadProps = { readonly listing: Listing; readonly picture: WirePicture | null };

/** A campaign's line, set across the edge of its picture. */
export function CollectionHead({ listing, picture }: CollectionHeadProps) {
  return (
    <header className="mb-10 bg-card md:mb-14">
      <div className="mx-auto grid max-w-[120rem] md:grid-cols-12">
        {picture !== null && (
          <div className="aspect-[4/5] md:col-span-6 md:col-start-7 md:row-start-1 md:aspect-auto md:h-[min(44rem,80vh)]">
            <Picture picture={picture} sizes="(min-width: 48rem) 50vw, 100vw" min={480} max={1600} first />
          </div>
        )}
        <div className="wrap z-10 py-10 max-md:-mt-24 md:col-span-8 md:col-start-1 md:row-start-1 md:self-end md:py-14">
          <h1 className="display grand text-[clamp(3rem,8.5vw,8rem)] leading-[0.92]">{listing.title}</h1>
          <p className="mt-5 max-w-[38ch] text-17">{listing.standfirst}</p>
        </div>
      </div>
    </header>
  );
}
