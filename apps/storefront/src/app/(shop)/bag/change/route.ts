import type { NextRequest } from 'next/server';
import { clientOf, isOwnForm, seeOther } from '../../../../features/bag/form-routes.ts';
import { links } from '../../../../links.ts';

/** The controls of a bag line without JavaScript: sets the quantity; zero takes the line out. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnForm(request)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const variantId = String(form.get('variantId') ?? '');
  const quantity = Number(form.get('quantity'));
  const api = clientOf(request);
  const params = { variantId };
  const changed =
    quantity === 0
      ? await api.removeCartLine({ params })
      : await api.setCartLine({ params, body: { quantity } });
  return changed.ok ? seeOther(links.bag, changed) : seeOther(`${links.bag}?note=trouble`);
}
