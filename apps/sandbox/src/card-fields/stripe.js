// The part of Stripe.js the checkout uses, for the sandbox. It draws an iframe of its own origin and speaks with it by messages;
// what is typed there never reaches this page.
(() => {
  const origin = new URL(document.currentScript.src).origin;
  let serial = 0;

  function ask(frame, message) {
    return new Promise((resolve) => {
      const id = `${Date.now()}-${++serial}`;
      const hear = (event) => {
        if (event.origin !== origin || event.source !== frame.contentWindow || event.data?.id !== id) return;
        window.removeEventListener('message', hear);
        resolve(event.data);
      };
      window.addEventListener('message', hear);
      frame.contentWindow.postMessage({ ...message, id }, origin);
    });
  }

  function createElement(options) {
    const frame = document.createElement('iframe');
    frame.src = `${origin}/fields`;
    frame.title = 'Card number, expiry date and security code';
    frame.allow = 'payment';
    frame.style.cssText =
      'border:0;width:100%;height:236px;display:block;background:transparent;color-scheme:normal';
    const listeners = { ready: [], change: [], loaderror: [] };
    const tell = (name, value) => {
      for (const listener of listeners[name] ?? []) listener(value);
    };
    const hear = (event) => {
      if (event.origin !== origin || event.source !== frame.contentWindow) return;
      if (event.data?.type === 'ready') {
        frame.contentWindow.postMessage({ type: 'appearance', appearance: options.appearance ?? {} }, origin);
        tell('ready', {});
      }
      if (event.data?.type === 'height') frame.style.height = `${event.data.height}px`;
      if (event.data?.type === 'change')
        tell('change', { complete: event.data.complete, empty: event.data.empty });
    };
    const element = {
      frame,
      mount(target) {
        const place = typeof target === 'string' ? document.querySelector(target) : target;
        window.addEventListener('message', hear);
        frame.addEventListener('error', () =>
          tell('loaderror', { error: { message: 'The card fields could not be loaded.' } }),
        );
        place.replaceChildren(frame);
      },
      unmount() {
        window.removeEventListener('message', hear);
        frame.remove();
      },
      destroy() {
        element.unmount();
      },
      update() {},
      focus() {
        frame.focus();
      },
      on(name, listener) {
        listeners[name]?.push(listener);
        return element;
      },
    };
    return element;
  }

  window.Stripe = (publishableKey) => {
    if (!/^pk_test_/.test(publishableKey)) throw new Error('The sandbox takes a test key only: pk_test_…');
    return {
      elements(options) {
        let payment = null;
        return {
          create(kind) {
            if (kind !== 'payment')
              throw new Error(`The sandbox draws the payment element only, not ${kind}.`);
            payment = createElement(options);
            return payment;
          },
          getElement: () => payment,
          update(changes) {
            Object.assign(options, changes);
          },
          async submit() {
            const { error } = await ask(payment.frame, { type: 'validate' });
            return error ? { error } : { selectedPaymentMethod: 'card' };
          },
          frame: () => payment.frame,
        };
      },
      async createConfirmationToken({ elements }) {
        const { error, token } = await ask(elements.frame(), { type: 'tokenise' });
        return error
          ? { error }
          : {
              confirmationToken: {
                id: token.id,
                payment_method_preview: { type: 'card', card: { brand: token.brand, last4: token.last4 } },
              },
            };
      },
      handleNextAction({ clientSecret }) {
        return challenge(clientSecret);
      },
      async retrievePaymentIntent(clientSecret) {
        const response = await fetch(`${origin}/intents/${encodeURIComponent(clientSecret)}`);
        const body = await response.json();
        return response.ok ? { paymentIntent: body } : { error: body.error };
      },
    };
  };

  function challenge(clientSecret) {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', 'Your bank asks you to confirm the payment');
    dialog.style.cssText =
      'border:0;padding:0;margin:auto;width:min(420px,calc(100vw - 32px));background:#fff;box-shadow:0 24px 80px rgba(0,0,0,.3)';
    const frame = document.createElement('iframe');
    frame.src = `${origin}/challenge`;
    frame.title = 'Confirmation by your bank';
    frame.style.cssText = 'border:0;width:100%;height:340px;display:block';
    dialog.append(frame);
    document.body.append(dialog);
    dialog.showModal();
    return new Promise((resolve) => {
      const end = (result) => {
        window.removeEventListener('message', hear);
        dialog.close();
        dialog.remove();
        resolve(result);
      };
      const hear = (event) => {
        if (event.origin !== origin || event.source !== frame.contentWindow) return;
        if (event.data?.type === 'challenge-ready')
          frame.contentWindow.postMessage({ type: 'challenge', clientSecret }, origin);
        if (event.data?.type === 'challenge-done')
          end(event.data.error ? { error: event.data.error } : { paymentIntent: event.data.paymentIntent });
      };
      window.addEventListener('message', hear);
      dialog.addEventListener('cancel', () =>
        end({
          error: {
            type: 'card_error',
            code: 'payment_intent_authentication_failure',
            message: 'The confirmation was closed.',
          },
        }),
      );
    });
  }
})();
