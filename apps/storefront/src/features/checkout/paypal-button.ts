/** The part of PayPal's script that is used here. Production loads it from PayPal, everything else from what stands in for it. */

type Buttons = { render(target: HTMLElement): Promise<void>; close(): Promise<void>; isEligible(): boolean };
type PayPal = { Buttons(options: object): Buttons };
declare global {
  interface Window {
    paypal?: PayPal;
  }
}

export type PaypalSetup = {
  readonly scriptUrl: string;
  readonly clientId: string;
  readonly currency: string;
};

/** What the button asks of the page. */
export type PaypalHandlers = {
  /** Gives the id of the order to approve; rejects when there is none, and PayPal's window closes. */
  createOrder(): Promise<string>;
  onApprove(): void;
  onCancel(): void;
};

/** Loads the script and draws the button into `place`, in a frame of PayPal's origin. Rejects when it cannot be loaded. */
export async function drawPaypalButton(
  place: HTMLElement,
  setup: PaypalSetup,
  handlers: PaypalHandlers,
): Promise<{ destroy(): void }> {
  const paypal = await loadPaypal(setup);
  const buttons = paypal.Buttons({
    fundingSource: 'paypal',
    style: { shape: 'rect', borderRadius: 2, height: 48, label: 'pay', tagline: false },
    ...handlers,
    // Every reason was said where it arose; PayPal's window only has to close.
    onError: () => undefined,
  });
  if (!buttons.isEligible()) throw new Error('PayPal is not offered in this browser.');
  await buttons.render(place);
  return { destroy: () => void buttons.close().catch(() => undefined) };
}

let loading: Promise<PayPal> | null = null;

function loadPaypal({ scriptUrl, clientId, currency }: PaypalSetup): Promise<PayPal> {
  loading ??= new Promise<PayPal>((resolve, reject) => {
    const script = document.createElement('script');
    const query = { 'client-id': clientId, currency, intent: 'authorize', components: 'buttons' };
    script.src = `${scriptUrl}?${new URLSearchParams(query)}`;
    // Its own inline styles and scripts carry the nonce of our policy.
    const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
    if (nonce !== undefined) script.dataset.cspNonce = nonce;
    script.onload = () =>
      window.paypal === undefined
        ? reject(new Error('The script defines no paypal.'))
        : resolve(window.paypal);
    script.onerror = () => reject(new Error('The script of the PayPal button could not be loaded.'));
    document.head.append(script);
  }).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
