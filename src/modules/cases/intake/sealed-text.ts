import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, scrypt } from 'node:crypto'

/** Text that only whoever has the key can read, and that cannot be changed unnoticed (AES-256-GCM). */
export function sealText(text: string, key: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The text, or undefined when it was sealed with another key or changed. */
export function openText(sealed: Buffer, key: Buffer): string | undefined {
  if (sealed.length < 28) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** A key of the installation's secret and of what one person alone has. */
export function keyFrom(secret: string, purpose: string, own: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, own, purpose, 32))
}

/** A key of a code that somebody writes down: slow to make, so that guessing costs. */
export function keyFromCode(secret: string, purpose: string, code: string): Promise<Buffer> {
  const salt = createHmac('sha256', secret).update(purpose).digest()
  return new Promise((resolve, reject) => {
    scrypt(`${secret}:${code}`, salt, 32, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
}
