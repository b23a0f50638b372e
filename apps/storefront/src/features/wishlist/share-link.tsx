'use client';

import { useState } from 'react';
import { links } from '../../links.ts';

/** Hands out the link that lets somebody else read the list: by the system's own way of sharing, or copied. */
export function ShareLink({ token }: { readonly token: string }) {
  const [said, setSaid] = useState('');
  const share = async () => {
    const url = `${location.origin}${links.sharedWishlist(token)}`;
    try {
      if (typeof navigator.share === 'function') return await navigator.share({ title: 'A wishlist', url });
      await navigator.clipboard.writeText(url);
      setSaid('The link is copied. Whoever has it can read this list.');
    } catch {
      setSaid(url);
    }
  };
  return (
    <div className="text-right">
      <button type="button" onClick={() => void share()} className="action-quiet">
        Share this list
      </button>
      <p role="status" className="mt-1.5 text-13 text-stone [overflow-wrap:anywhere] empty:hidden">
        {said}
      </p>
    </div>
  );
}
