import type { ReactNode } from 'react';

type LaterProps = {
  /** About how high the section is; keeps the scroll bar still. */
  readonly height: string;
  readonly children: ReactNode;
};

/** A section far down: in the HTML for readers and search engines, laid out and painted only as it comes near. */
export function Later({ height, children }: LaterProps) {
  return <div style={{ contentVisibility: 'auto', containIntrinsicSize: `auto ${height}` }}>{children}</div>;
}
