import { OrderBones } from '../../../../ui/order-bones.tsx';

export default function Loading() {
  return <OrderBones />;
}
