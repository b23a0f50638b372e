import { Bone, TableBones } from '@selvedge/ui';

/** An order on its way: pieces at the left, facts at the right. */
export function OrderBones() {
  return (
    <>
      <Bone className="mb-3 w-16" />
      <Bone className="mb-8 h-6 w-48" />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <TableBones rows={3} tall />
        <div className="grid content-start gap-4">
          <Bone className="w-24" />
          <Bone className="h-10 w-full" />
          <Bone className="h-10 w-full" />
          <Bone className="h-9 w-full" />
        </div>
      </div>
    </>
  );
}
