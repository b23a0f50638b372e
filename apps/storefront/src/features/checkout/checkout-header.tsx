import { links } from '../../links.ts';
import { Icon } from '../../ui/icons.tsx';

/** The head of the checkout: whose it is, the way back to the bag, and nothing that leads elsewhere. */
export function CheckoutHeader() {
  return (
    <header className="border-b border-line">
      <div className="wrap grid h-16 max-w-[76rem] grid-cols-[1fr_auto_1fr] items-center gap-3">
        <a
          href={links.bag}
          className="inline-flex min-h-11 items-center gap-1.5 justify-self-start text-13 text-stone hover:text-ink"
        >
          <Icon name="left" size={14} />
          Your bag
        </a>
        <a href={links.home} className="display relative block px-1 pb-1 text-28 leading-none">
          Selvedge
          <span aria-hidden="true" className="absolute inset-x-1 -bottom-0.5 h-[1.5px] bg-selvedge" />
        </a>
        <p className="flex items-center gap-1.5 justify-self-end text-13 text-stone">
          <Icon name="lock" size={15} />
          <span className="max-sm:sr-only">Secure checkout</span>
        </p>
      </div>
    </header>
  );
}
