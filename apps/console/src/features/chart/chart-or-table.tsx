'use client';

import { Button, Panel } from '@selvedge/ui';
import { type ReactNode, useEffect, useState } from 'react';

type ChartOrTableProps = {
  readonly title: string;
  readonly legend: ReactNode;
  readonly chart: ReactNode;
  readonly table: ReactNode;
};

/** Shows a chart, or its figures: by the button, or by the key T anywhere on the page. */
export function ChartOrTable({ title, legend, chart, table }: ChartOrTableProps) {
  const [asTable, setAsTable] = useState(false);
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
      setAsTable((shown) => !shown);
    };
    window.addEventListener('keydown', toggle);
    return () => window.removeEventListener('keydown', toggle);
  }, []);
  const aside = (
    <Button look="bare" aria-keyshortcuts="t" onClick={() => setAsTable(!asTable)}>
      {asTable ? 'Chart' : 'Table'}
      <kbd className="rounded-sm border border-line px-1 text-12 text-stone max-md:hidden">T</kbd>
    </Button>
  );
  return (
    <Panel title={title} aside={aside}>
      {asTable ? <div className="max-h-96 overflow-y-auto [--table-top:0]">{table}</div> : chart}
      {!asTable && <p className="mt-1">{legend}</p>}
    </Panel>
  );
}
