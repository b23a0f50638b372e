/**
 * Gives a checksum of 64 bits, as two numbers, of bytes whose length is a multiple of 4: two multiply-and-rotate
 * lanes over 32-bit words with Murmur3's constants (Appleby). It notices damage; it does not withstand someone who
 * wants it not to.
 */
export function checksumOf(bytes: Uint8Array<ArrayBuffer>): [number, number] {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let first = words.length | 0;
  let second = 0x9747b28c;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    first = Math.imul((first ^ word) >>> 0, 0xcc9e2d51);
    first ^= first >>> 15;
    second = (Math.imul(second ^ word, 0x1b873593) << 13) | (second >>> 19);
    second = (second + first) | 0;
  }
  return [first >>> 0, second >>> 0];
}
