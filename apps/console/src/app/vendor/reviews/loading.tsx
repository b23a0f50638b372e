import { ListBones } from '../../../ui/list-bones.tsx';

export default function Loading() {
  return <ListBones title="Reviews" tall />;
}
