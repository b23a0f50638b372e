import type { NextRequest } from 'next/server';
import { clientOf, isOwnForm, seeOther } from '../../../../features/bag/form-routes.ts';
import { links } from '../../../../links.ts';

/** The product form without JavaScript: finds the variant of colour and size, puts one into the bag, shows the bag. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnForm(request)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const read = (name: string) => String(form.get(name) ?? '').slice(0, 200);
  const api = clientOf(request);
  const product = await api.viewProduct({ params: { slug: read('slug') } });
  if (!product.ok) return seeOther(`${links.bag}?note=unavailable`);
  const variant = product.value.variants.find(
    ({ colour, size }) => colour === read('colour') && size === read('size'),
  );
  if (variant === undefined) return seeOther(`${links.bag}?note=choose`);
  const added = await api.addToCart({ body: { variantId: variant.id, quantity: 1 } });
  if (added.ok) return seeOther(`${links.bag}?note=added`, added);
  return seeOther(`${links.bag}?note=${added.problem.code}`);
}
