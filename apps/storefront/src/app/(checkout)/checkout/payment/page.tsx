import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { visitorApi } from '../../../../api/server.ts';
import { CheckoutFrame } from '../../../../features/checkout/checkout-frame.tsx';
import { FinishedPayment } from '../../../../features/checkout/finished-payment.tsx';
import { NothingToPay } from '../../../../features/checkout/nothing-to-pay.tsx';
import { readCheckout } from '../../../../features/checkout/open-checkout.ts';
import { PaymentStep } from '../../../../features/checkout/payment-step.tsx';
import { Recap } from '../../../../features/checkout/recap.tsx';
import { detourOf } from '../../../../features/checkout/step-order.ts';
import { priceOf } from '../../../../features/vouchers/why-changed.ts';

export const instant = false;
export const metadata: Metadata = { title: 'Payment' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PaymentPage({ searchParams }: Props) {
  const [checkout, me] = await Promise.all([readCheckout(), visitorApi().then((api) => api.viewMe())]);
  const { cart, payment } = checkout;
  const { paypal } = await searchParams;
  // A reload after paying finds an empty bag: this window knows which order it was.
  if (cart.count === 0) return <FinishedPayment />;
  const detour = detourOf('payment', checkout);
  if (detour !== null) redirect(detour);
  const buying = {
    price: priceOf(cart),
    purpose: `${cart.version}:${cart.total.minor}:${cart.due.minor}`,
    signedIn: me.ok && me.value.signedIn,
  };
  return (
    <CheckoutFrame step="payment" title="Review and pay" checkout={checkout}>
      <Recap checkout={checkout} upTo="payment" />
      {cart.due.minor === '0' ? (
        <NothingToPay {...buying} />
      ) : (
        <PaymentStep
          {...buying}
          payment={payment}
          fromPaypal={paypal !== undefined && payment.paypal !== null}
        />
      )}
    </CheckoutFrame>
  );
}
