import type { Drop, Place } from '@selvedge/contracts';
import { useEffect, useState } from 'react';
import { api } from '../../api/browser.ts';

export type LiveDrop = {
  readonly drop: Drop;
  /** Null: none; undefined: not asked yet. */
  readonly place: Place | null | undefined;
  /** How far this browser's clock is behind the server's, milliseconds. */
  readonly behindMs: number;
  /** The last question had no answer. */
  readonly lost: boolean;
  /** Takes a place that was just joined. */
  readonly take: (place: Place) => void;
};

type Heard = { drop: Drop; place: Place | null; behindMs: number };

const CALM_MS = 20_000;
const EAGER_MS = 3_000;
const SOON_MS = 90_000;
const LONGEST_MS = 60_000;

/** A drop and one's own place in it as they are now: asked again and again, often when something is about to happen. */
export function useDrop(initial: Drop): LiveDrop {
  const [heard, setHeard] = useState<Partial<Heard>>({});
  const [lost, setLost] = useState(false);
  const { slug } = initial;
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    let failures = 0;
    const round = async () => {
      const next = await hear(slug, leaving.signal).catch(() => null);
      if (leaving.signal.aborted) return;
      failures = next === null ? failures + 1 : 0;
      setLost(next === null);
      if (next !== null) setHeard(next);
      const pause = next === null ? EAGER_MS * 2 ** failures : pauseAfter(next);
      // Spread, so that a room does not ask in step.
      timer = setTimeout(round, Math.min(LONGEST_MS, pause) * (0.8 + Math.random() * 0.4));
    };
    const again = () => {
      if (document.visibilityState !== 'visible') return;
      clearTimeout(timer);
      void round();
    };
    void round();
    document.addEventListener('visibilitychange', again);
    return () => {
      leaving.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [slug]);
  return {
    drop: heard.drop ?? initial,
    place: heard.place,
    behindMs: heard.behindMs ?? 0,
    lost,
    take: (place) => setHeard((before) => ({ ...before, place, behindMs: behind(place.now) })),
  };
}

async function hear(slug: string, signal: AbortSignal): Promise<Heard | null> {
  const params = { slug };
  const [drop, place] = await Promise.all([
    api.viewDrop({ params }, { signal }),
    api.viewPlace({ params }, { signal }),
  ]);
  if (!drop.ok || !place.ok) return null;
  const own = place.value.place;
  return { drop: drop.value, place: own, behindMs: behind(own?.now ?? drop.value.now) };
}

function behind(serverNow: string): number {
  return Date.parse(serverNow) - Date.now();
}

function pauseAfter({ drop, place, behindMs }: Heard): number {
  if (place !== null) return place.pollAfterMs;
  const now = Date.now() + behindMs;
  const soon = [drop.roomOpensAt, drop.opensAt, drop.closesAt].some(
    (moment) => Math.abs(Date.parse(moment) - now) < SOON_MS,
  );
  return soon ? EAGER_MS : CALM_MS;
}
