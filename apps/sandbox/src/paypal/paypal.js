// The part of PayPal's script the checkout uses, for the sandbox: a button in a frame of its own origin, which opens a window of
// that origin where the shopper says yes or no. The shop's page hears the outcome and nothing else.
(() => {
  const origin = new URL(document.currentScript.src).origin;

  function Buttons(options) {
    const frame = document.createElement('iframe');
    frame.src = `${origin}/paypal/button`;
    frame.title = 'Pay with PayPal';
    frame.style.cssText =
      'border:0;width:100%;height:56px;display:block;background:transparent;color-scheme:normal';
    const answer = (message) => frame.contentWindow.postMessage(message, origin);
    let rendered = null;
    const hear = async (event) => {
      if (event.origin !== origin || event.source !== frame.contentWindow) return;
      const { type, orderID } = event.data ?? {};
      if (type === 'ready') rendered?.();
      if (type === 'cancelled') options.onCancel?.({ orderID });
      if (type === 'approved') options.onApprove({ orderID });
      if (type !== 'clicked') return;
      try {
        answer({ type: 'order', orderID: await options.createOrder({ paymentSource: 'paypal' }) });
      } catch (error) {
        answer({ type: 'stop' });
        options.onError?.(error);
      }
    };
    return {
      isEligible: () => true,
      render(target) {
        window.addEventListener('message', hear);
        const place = typeof target === 'string' ? document.querySelector(target) : target;
        const ready = new Promise((resolve) => {
          rendered = resolve;
        });
        place.replaceChildren(frame);
        return ready;
      },
      async close() {
        window.removeEventListener('message', hear);
        frame.remove();
      },
    };
  }

  window.paypal = { Buttons, version: 'sandbox' };
})();
