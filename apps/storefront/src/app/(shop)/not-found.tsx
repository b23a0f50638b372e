import { NotHere } from '../../features/frame/not-here.tsx';

export default function NoSuchPage() {
  return (
    <>
      <title>Not here | Selvedge</title>
      <NotHere />
    </>
  );
}
