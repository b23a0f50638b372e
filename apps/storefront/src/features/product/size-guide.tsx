'use client';

import { useState } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import { chartOf, inches } from './size-charts.ts';

type SizeGuideProps = {
  readonly system: string;
  readonly sizes: readonly string[];
  readonly modelNote: string;
};

/** Body measures of the sizes on sale, in centimetres or inches, and how to take them. */
export function SizeGuide({ system, sizes, modelNote }: SizeGuideProps) {
  const [open, setOpen] = useState(false);
  const [unit, setUnit] = useState<'cm' | 'in'>('cm');
  const chart = chartOf(system, sizes);
  if (chart === null) return null;
  const rows = sizes.filter((size) => Object.hasOwn(chart.rows, size));
  return (
    <>
      <button type="button" onClick={() => setOpen(true)} className="thread min-h-6 text-13">
        Size guide
      </button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Size guide" from="middle">
        <div className="p-5 text-left">
          <fieldset className="flex">
            <legend className="sr-only">Unit</legend>
            {(['cm', 'in'] as const).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={unit === one}
                onClick={() => setUnit(one)}
                className="min-h-10 min-w-14 border border-line aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
              >
                {one}
              </button>
            ))}
          </fieldset>
          <div className="mt-5 overflow-x-auto">
            <table className="figures w-full text-left">
              <thead>
                <tr className="border-b border-ink">
                  <th scope="col" className="py-2 font-medium">
                    Size
                  </th>
                  {chart.measures.map((measure) => (
                    <th key={measure} scope="col" className="py-2 text-right font-medium">
                      {measure}, {unit}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((size) => (
                  <tr key={size} className="border-b border-line">
                    <th scope="row" className="py-2 font-medium">
                      {size}
                    </th>
                    {chart.rows[size]?.map((measure, index) => (
                      <td key={chart.measures[index]} className="py-2 text-right">
                        {unit === 'cm' ? measure : inches(measure)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="mt-5 text-stone">
            Measure over light clothes, tape level and not tight: the fullest part of chest and hip, the
            narrowest of the waist. Between two sizes, take the larger for a loose fit.
          </p>
          {modelNote !== '' && <p className="mt-3">{modelNote}</p>}
        </div>
      </Sheet>
    </>
  );
}
