import { Empty } from '@selvedge/ui';

export default function NotFound() {
  return (
    <Empty title="There is nothing here">
      The address is wrong, the page link is too old, or what stood here is not yours to see.
    </Empty>
  );
}
