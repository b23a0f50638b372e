import type { Redis } from '../../platform/index.ts';
import { leaseOf } from './stream.ts';

/** Longer than a batch takes; a placer that died is followed after this. */
const LEASE_MS = 3_000;

/** Takes the lease when it is free, prolongs it when it is ours. */
const TAKE = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

/** Says whether this placer may work on a shard for the next seconds. Nothing is wrong when two believe so. */
export async function holdLease(redis: Redis, shard: number, consumer: string): Promise<boolean> {
  return (await redis.eval(TAKE, 1, leaseOf(shard), consumer, LEASE_MS)) === 1;
}
