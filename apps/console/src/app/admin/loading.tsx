import { OverviewBones } from '../../ui/overview-bones.tsx';

export default function Loading() {
  return <OverviewBones title="Market" figures={6} />;
}
