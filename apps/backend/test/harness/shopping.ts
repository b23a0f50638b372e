import { randomUUID } from 'node:crypto';
import type { Checkout, Placement } from '@selvedge/contracts';
import type { Piece, TestMarket, Visitor } from './index.ts';

/** Test cards of the sandbox, named by what they do. */
export const Card = {
  succeeds: '4242424242424242',
  declined: '4000000000000002',
  noFunds: '4000000000009995',
  challenge: '4000002500003155',
  slowRefund: '4000000000007726',
  refundBounces: '4000000000005126',
} as const;

type Buyer = {
  readonly email?: string;
  readonly quantity?: number;
  readonly country?: string;
  readonly phone?: string | null;
  readonly smsUpdates?: boolean;
};

/** A guest whose bag, address and deliveries are ready to be paid. Gives the total they are shown. */
export async function readyToPay(
  visitor: Visitor,
  pieces: readonly Piece[],
  {
    email = 'nora@shopper.example',
    quantity = 1,
    country = 'DE',
    phone = null,
    smsUpdates = false,
  }: Buyer = {},
): Promise<Checkout> {
  for (const { variantId } of pieces)
    value(await visitor.client.addToCart({ body: { variantId, quantity } }));
  const { deliveries } = value(
    await visitor.client.saveCheckoutAddress({
      body: {
        email,
        fullName: 'Nora Lindqvist',
        phone,
        smsUpdates,
        line1: 'Torstraße 12',
        line2: null,
        postcode: '10119',
        city: 'Berlin',
        country,
      },
    }),
  );
  const chosen = deliveries.map(({ vendorSlug }) => ({ vendorSlug, code: 'standard' }));
  return value(await visitor.client.saveCheckoutDelivery({ body: { deliveries: chosen } }));
}

/** Asks for the goods of a ready bag and waits for the decision. */
export async function reserve(
  visitor: Visitor,
  checkout: Checkout,
  placementId: string = randomUUID(),
): Promise<Placement> {
  const asked = await visitor.client.placeOrder(
    { body: { expectedTotal: checkout.cart.total, expectedDue: checkout.cart.due } },
    { idempotencyKey: placementId, headers: { prefer: 'wait=8' } },
  );
  return value(asked);
}

/** Types a card into the isolated fields and pays a reserved placement with the token they give. */
export async function payWith(market: TestMarket, visitor: Visitor, placementId: string, card: string) {
  const answer = await fetch(`${market.cardFieldsUrl}/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: market.cardFieldsUrl },
    body: JSON.stringify({ number: card, month: 12, year: 2034, cvc: '123' }),
  });
  const { id }: { id: string } = await answer.json();
  return value(
    await visitor.client.payPlacement({ params: { placementId }, body: { confirmationToken: id } }),
  );
}

function value<Value>(answer: { ok: true; value: Value } | { ok: false; problem: unknown }): Value {
  if (answer.ok) return answer.value;
  throw new Error(`refused: ${JSON.stringify(answer.problem)}`);
}
