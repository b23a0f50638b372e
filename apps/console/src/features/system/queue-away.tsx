import { Empty } from '@selvedge/ui';

/** Stands where a list of Redis would, while Redis does not answer. */
export function QueueAway() {
  return (
    <Empty title="This lies in Redis, which does not answer">
      It is read again every few seconds. What waits there is still there when it comes back, unless it was
      emptied.
    </Empty>
  );
}
