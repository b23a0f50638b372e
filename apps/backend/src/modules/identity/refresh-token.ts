import { createHash, createHmac, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** Makes the first refresh token of a session: 256 random bits. */
export function firstToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/**
 * Gives the token that follows another. Derived, so that the same parent always has the same successor and none has to be
 * stored; without the secret nobody can foretell it.
 */
export function successorOf(secret: string, token: string): string {
  return createHmac('sha256', secret).update(`refresh-successor\n${token}`).digest('base64url');
}

/** Gives what is stored of a token. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
