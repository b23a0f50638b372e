import { Bone } from '@selvedge/ui';
import { PageHead } from '../../ui/page-head.tsx';

/** The page of a product's pictures before it is there. */
export function PictureBones() {
  return (
    <div aria-busy="true">
      <PageHead title="Pictures" />
      <Bone className="mb-4 h-5 w-32" />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-4 xl:grid-cols-5">
        {['a', 'b', 'c', 'd'].map((key) => (
          <div key={key}>
            <Bone className="aspect-[4/5] w-full" />
            <Bone className="mt-3 h-9 w-full" />
            <Bone className="mt-3 h-16 w-full" />
          </div>
        ))}
      </div>
    </div>
  );
}
