import { Bone, TableBones } from '@selvedge/ui';

/** An overview on its way: figures, the chart, a table. */
export function OverviewBones({ title, figures }: { readonly title: string; readonly figures: number }) {
  return (
    <>
      <p className="mb-6 text-21 leading-tight font-[600] tracking-tight">{title}</p>
      <div className="mb-8 grid grid-cols-2 gap-x-6 border-y border-line lg:grid-cols-4">
        {Array.from({ length: figures }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the figures are all alike and never move.
          <div key={i} className="grid gap-2.5 py-5">
            <Bone className="w-20" />
            <Bone className="h-5 w-28" />
            <Bone className="w-32" />
          </div>
        ))}
      </div>
      <Bone className="mb-8 h-56 w-full" />
      <TableBones rows={5} />
    </>
  );
}
