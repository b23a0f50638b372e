type IconProps = {
  readonly name: keyof typeof paths;
  readonly size?: number;
  readonly className?: string;
  readonly filled?: boolean;
};

const paths = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L21 21',
  bag: 'M5 8h14l1 13H4L5 8Zm4 0V6.5a3 3 0 0 1 6 0V8',
  heart:
    'M12 20.2 4.6 12.9a4.7 4.7 0 0 1 0-6.7 4.7 4.7 0 0 1 6.7 0l.7.7.7-.7a4.7 4.7 0 0 1 6.7 0 4.7 4.7 0 0 1 0 6.7L12 20.2Z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c.6-4 3.7-6 8-6s7.4 2 8 6',
  menu: 'M3 7h18M3 12h18M3 17h12',
  close: 'm5 5 14 14M19 5 5 19',
  down: 'm6 9 6 6 6-6',
  right: 'm9 6 6 6-6 6',
  left: 'm15 6-6 6 6 6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  filter: 'M3 7h10m4 0h4M3 17h4m4 0h10M15 4.5v5M9 14.5v5',
  lock: 'M6 11h12v9H6v-9Zm3 0V8a3 3 0 0 1 6 0v3',
  check: 'm5 12.5 4.5 4.5L19 7',
} as const;

/** A line drawing of 24 × 24; always beside words or inside a labelled control, hence hidden from readers. */
export function Icon({ name, size = 20, className, filled = false }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="square"
      className={className}
    >
      <path d={paths[name]} />
    </svg>
  );
}
