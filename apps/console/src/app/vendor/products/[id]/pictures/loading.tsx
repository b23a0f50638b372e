import { PictureBones } from '../../../../../features/vendor-pictures/picture-bones.tsx';

export default function Loading() {
  return <PictureBones />;
}
