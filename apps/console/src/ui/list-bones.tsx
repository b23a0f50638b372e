import { Bone, TableBones } from '@selvedge/ui';

type ListBonesProps = { readonly title: string; readonly tall?: boolean };

/** A list page on its way: the title is known, the rows have their height. */
export function ListBones({ title, tall = false }: ListBonesProps) {
  return (
    <>
      <p className="mb-6 text-21 leading-tight font-[600] tracking-tight">{title}</p>
      <div className="mb-3 flex h-9 items-center gap-6">
        <Bone className="w-16" />
        <Bone className="w-20" />
        <Bone className="w-20" />
        <Bone className="ml-auto hidden h-9 w-72 md:block" />
      </div>
      <TableBones rows={10} tall={tall} />
    </>
  );
}
