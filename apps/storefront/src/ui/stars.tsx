type StarsProps = {
  /** From 0 to 5, by tenths. */
  readonly value: number;
  readonly size?: number;
  readonly className?: string;
};

const STAR = 'm12 2.6 2.9 6.2 6.8.8-5 4.6 1.3 6.7-6-3.4-6 3.4 1.3-6.7-5-4.6 6.8-.8Z';
const ROW = [0, 24, 48, 72, 96] as const;

/** Five stars, filled as far as the value goes. Drawn for the eye; say the value in words beside them. */
export function Stars({ value, size = 14, className = '' }: StarsProps) {
  return (
    <svg
      aria-hidden="true"
      width={size * 5}
      height={size}
      viewBox="0 0 120 24"
      className={`inline-block shrink-0 ${className}`}
    >
      {ROW.map((x, place) => {
        const filled = Math.min(1, Math.max(0, value - place));
        return (
          <g key={x} transform={`translate(${x} 0)`}>
            <path d={STAR} className="fill-line" />
            {filled > 0 && (
              <path
                d={STAR}
                className="fill-ink"
                style={filled < 1 ? { clipPath: `inset(0 ${100 - filled * 100}% 0 0)` } : undefined}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
