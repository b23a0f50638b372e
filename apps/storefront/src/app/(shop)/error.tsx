'use client';

/** Something went wrong while a page was made. */
export default function ShopError({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <div className="wrap grid min-h-[55vh] content-center py-20" role="alert">
      <h1 className="display text-40">We dropped a stitch</h1>
      <p className="mt-4 max-w-prose text-17 text-stone">
        This page did not load. Check that you are online, then try once more. Your bag is safe.
      </p>
      <p className="mt-8">
        <button type="button" onClick={reset} className="action">
          Try again
        </button>
      </p>
    </div>
  );
}
