import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

/** How long the same address has the same key, in milliseconds. */
const keptMs = 3_600_000

/**
 * Makes keys of network addresses: enough to count what comes from one, while the address itself stands
 * nowhere. The secret of the keys lives in memory alone and is thrown away every hour, and with it the counts.
 */
export class AddressKeys {
  private readonly now: () => number
  private secret: KeyObject = newKey()
  private since: number

  constructor(now: () => number) {
    this.now = now
    this.since = now()
  }

  of(address: string): string {
    if (this.now() - this.since > keptMs) {
      this.secret = newKey()
      this.since = this.now()
    }
    return createHmac('sha256', this.secret).update(networkOf(address)).digest('base64url').slice(0, 22)
  }
}

function newKey(): KeyObject {
  return createSecretKey(randomBytes(32))
}

/** One connection to the Internet: an address of version 4, or the first half of one of version 6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!address.includes(':')) return address
  const [before = '', after = ''] = address.toLowerCase().split('::')
  const first = before === '' ? [] : before.split(':')
  const last = after === '' ? [] : after.split(':')
  const gap = address.includes('::') ? Math.max(0, 8 - first.length - last.length) : 0
  const groups = [...first, ...Array.from({ length: gap }, () => '0'), ...last]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
