import { writeLeft } from './phase.ts';

type CountdownProps = { readonly label: string; readonly to: string; readonly now: number | null };

/** The time that is left, large, under the red thread. Read out by nobody each second; the room says what matters. */
export function Countdown({ label, to, now }: CountdownProps) {
  return (
    <div className="border-t-2 border-selvedge pt-4">
      <p className="label text-stone">{label}</p>
      <p role="timer" className="display figures mt-1 min-h-[1.1em] text-40 leading-[1.1] md:text-64">
        {now === null ? '' : writeLeft((Date.parse(to) - now) / 1000)}
      </p>
    </div>
  );
}
