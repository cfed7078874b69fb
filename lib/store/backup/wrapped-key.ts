import type { WrappedKey } from '../../model/backup';
import { StillroomError } from '../../model/errors';

/** OWASP, “Password Storage Cheat Sheet” (2023): at least 600,000 for PBKDF2 with SHA-256. */
const iterations = 600_000;
const hmac = { name: 'HMAC', hash: 'SHA-256' } as const;

/**
 * Encrypts a key of people under a passphrase. Sources: RFC 8018 (PBKDF2), NIST SP 800-38D (AES-GCM).
 * @throws DOMException where the key may not be exported.
 */
export async function wrapActorKey(key: CryptoKey, passphrase: string): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await wrappingKey(passphrase, salt, iterations);
  const wrapped = await crypto.subtle.wrapKey('raw', key, wrapping, { name: 'AES-GCM', iv });
  return {
    kdf: 'PBKDF2-SHA-256',
    iterations,
    salt: toBase64(salt),
    cipher: 'AES-256-GCM',
    iv: toBase64(iv),
    wrapped: toBase64(new Uint8Array(wrapped)),
  };
}

/**
 * Decrypts a key of people.
 * @throws StillroomError `wrongPassphrase`, also where the encrypted key was changed.
 */
export async function unwrapActorKey(from: WrappedKey, passphrase: string): Promise<CryptoKey> {
  try {
    const wrapping = await wrappingKey(passphrase, fromBase64(from.salt), from.iterations);
    const cipher = { name: 'AES-GCM', iv: fromBase64(from.iv) };
    const wrapped = fromBase64(from.wrapped);
    return await crypto.subtle.unwrapKey('raw', wrapped, wrapping, cipher, hmac, true, ['sign']);
  } catch (error) {
    throw new StillroomError('wrongPassphrase', String(error));
  }
}

/** Whether two keys of people are the same. */
export async function isSameActorKey(a: CryptoKey, b: CryptoKey): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((key) => crypto.subtle.exportKey('raw', key)));
  return toBase64(new Uint8Array(one ?? [])) === toBase64(new Uint8Array(other ?? []));
}

async function wrappingKey(passphrase: string, salt: BufferSource, rounds: number): Promise<CryptoKey> {
  // The same letters may be typed as different code points on another machine.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const secret = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  const cipher = { name: 'AES-GCM', length: 256 };
  return await crypto.subtle.deriveKey(kdf, secret, cipher, false, ['wrapKey', 'unwrapKey']);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}
