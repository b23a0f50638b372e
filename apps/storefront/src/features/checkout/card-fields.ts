/** The part of Stripe.js that is used here. Production loads it from Stripe, everything else from what stands in for it. */

type CardProblem = { readonly message?: string };
type Element = {
  mount(target: HTMLElement): void;
  destroy(): void;
  on(event: 'ready' | 'loaderror', listener: () => void): unknown;
};
type Elements = {
  create(kind: 'payment', options?: object): Element;
  update(changes: { amount?: number; setupFutureUsage?: 'on_session' | null }): void;
  submit(): Promise<{ readonly error?: CardProblem }>;
};
type Stripe = {
  elements(options: object): Elements;
  createConfirmationToken(from: {
    elements: Elements;
  }): Promise<{ readonly error?: CardProblem; readonly confirmationToken?: { readonly id: string } }>;
  handleNextAction(action: { clientSecret: string }): Promise<{ readonly error?: CardProblem }>;
};
declare global {
  interface Window {
    Stripe?: (publishableKey: string) => Stripe;
  }
}

/** The fields in their frame, as the payment step uses them. Each call gives a sentence when something is wrong with the card. */
export type CardFields = {
  destroy(): void;
  setAmount(minor: string): void;
  /** Checks what is typed, without sending it anywhere. */
  check(): Promise<string | null>;
  /** Gives a token of what is typed; `keep` says that the card will be kept for the next time. */
  tokenise(keep: boolean): Promise<{ readonly token: string } | { readonly fault: string }>;
  /** Lets the bank ask. False when the shopper or the bank broke it off. */
  challenge(clientSecret: string): Promise<boolean>;
};

export type CardSetup = {
  readonly scriptUrl: string;
  readonly publishableKey: string;
  readonly amountMinor: string;
  readonly currency: string;
};

const OTHERWISE = 'The card fields do not answer. Nothing was charged. Load the page again.';

const APPEARANCE = {
  variables: {
    colorText: '#161513',
    colorPrimary: '#1e2a47',
    colorDanger: '#b3202c',
    colorBackground: '#ffffff',
    colorBorder: '#8d877c',
    borderRadius: '2px',
    fontFamily: 'system-ui, sans-serif',
  },
};

/** Loads the script and draws the fields into `place`. Rejects when they cannot be loaded. */
export async function openCardFields(place: HTMLElement, setup: CardSetup): Promise<CardFields> {
  const stripe = (await loadStripe(setup.scriptUrl))(setup.publishableKey);
  const elements = stripe.elements({
    mode: 'payment',
    amount: Number(setup.amountMinor),
    currency: setup.currency.toLowerCase(),
    captureMethod: 'manual',
    appearance: APPEARANCE,
  });
  const element = elements.create('payment');
  await new Promise<void>((resolve, reject) => {
    element.on('ready', resolve);
    element.on('loaderror', () => reject(new Error('The card fields could not be loaded.')));
    element.mount(place);
  });
  return {
    destroy: () => element.destroy(),
    setAmount: (minor) => elements.update({ amount: Number(minor) }),
    check: async () => faultOf((await elements.submit()).error),
    async tokenise(keep) {
      elements.update({ setupFutureUsage: keep ? 'on_session' : null });
      const { error, confirmationToken } = await stripe.createConfirmationToken({ elements });
      return confirmationToken === undefined
        ? { fault: faultOf(error) ?? OTHERWISE }
        : { token: confirmationToken.id };
    },
    challenge: async (clientSecret) => (await stripe.handleNextAction({ clientSecret })).error === undefined,
  };
}

function faultOf(error: CardProblem | undefined): string | null {
  return error === undefined ? null : (error.message ?? OTHERWISE);
}

let loading: Promise<NonNullable<Window['Stripe']>> | null = null;

function loadStripe(scriptUrl: string): Promise<NonNullable<Window['Stripe']>> {
  loading ??= new Promise<NonNullable<Window['Stripe']>>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = scriptUrl;
    script.onload = () =>
      window.Stripe === undefined
        ? reject(new Error('The script defines no Stripe.'))
        : resolve(window.Stripe);
    script.onerror = () => reject(new Error('The script of the card fields could not be loaded.'));
    document.head.append(script);
  }).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
