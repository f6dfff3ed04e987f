import { refuse } from '#domain/fileProblem.ts'

import { ITERATIONS } from './container.ts'
import type { Protection } from './container.ts'

/** Fresh salt and initial vector, with the cost of today. */
export function newProtection(): Protection {
  const random = (bytes: number) => toBase64(crypto.getRandomValues(new Uint8Array(bytes)))
  return {
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS.least,
    salt: random(16),
    cipher: 'AES-GCM-256',
    iv: random(12),
  }
}

/** Enciphers a payload; `bound` is what the cipher vouches for besides: the header. */
export async function encipher(
  plain: Uint8Array<ArrayBuffer>,
  passphrase: string,
  protection: Protection,
  bound: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await keyOf(passphrase, protection, 'encrypt')
  return new Uint8Array(await crypto.subtle.encrypt(way(protection, bound), key, plain))
}

/**
 * Deciphers a payload whose digest was right, so that what fails is the passphrase.
 *
 * @throws FileRefused `wrongPassphrase`
 */
export async function decipher(
  enciphered: Uint8Array<ArrayBuffer>,
  passphrase: string,
  protection: Protection,
  bound: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await keyOf(passphrase, protection, 'decrypt')
  try {
    return new Uint8Array(await crypto.subtle.decrypt(way(protection, bound), key, enciphered))
  } catch {
    // WebCrypto gives one empty error for every cause.
    return refuse({ kind: 'wrongPassphrase' })
  }
}

function way({ iv }: Protection, additionalData: Uint8Array<ArrayBuffer>) {
  return { name: 'AES-GCM', iv: fromBase64(iv), additionalData }
}

async function keyOf(
  passphrase: string,
  { iterations, salt }: Protection,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  // In NFC: the same Vietnamese words come in two forms from two keyboards.
  const words = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const cost = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: fromBase64(salt) }
  return crypto.subtle.deriveKey(cost, base, { name: 'AES-GCM', length: 256 }, false, [use])
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
