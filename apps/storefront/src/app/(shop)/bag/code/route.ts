import type { NextRequest } from 'next/server';
import { clientOf, isOwnForm, seeOther } from '../../../../features/bag/form-routes.ts';
import { tryCode } from '../../../../features/vouchers/try-code.ts';
import { links } from '../../../../links.ts';

/** The code field and the voucher rows without JavaScript: uses a code, or takes a voucher out, then shows the bag. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnForm(request)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const api = clientOf(request);
  const remove = form.get('remove');
  if (remove !== null) {
    const removed = await (remove === 'coupon' ? api.removeCartCoupon() : api.removeCartGiftCard());
    return removed.ok ? seeOther(links.bag, removed) : seeOther(`${links.bag}?note=trouble`);
  }
  const used = await tryCode(api, String(form.get('code') ?? '').slice(0, 40));
  if (used.ok) return seeOther(links.bag, used);
  const spent = used.problem.code === 'coupon_already_used';
  return seeOther(`${links.bag}?note=${spent ? 'code_spent' : 'code_unknown'}`);
}
