import { beforeEach, describe, expect, test } from 'vitest'
import { DraftStore, type KeptValue } from './_draft-store.ts'

/** A `Storage` whose entries are its own properties, as in a browser. */
function memoryStorage(): Storage {
  const storage: Storage = Object.create({
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key]
    },
  })
  return storage
}

const values: readonly KeptValue[] = [['noi-dung', 'Đang gõ dở', false]]
const now = Date.parse('2024-11-25T03:00:00Z')
const nothing: ReadonlySet<string> = new Set()
let store: DraftStore

beforeEach(() => {
  store = new DraftStore(memoryStorage())
})

describe('a draft', () => {
  test('stays while pages are opened and left without sending', () => {
    store.keep('bao-cao', values, now)
    store.tidy({ answered: true, returned: nothing, now: now + 1000 })
    expect(store.read('bao-cao')?.values).toEqual(values)
  })

  test('is forgotten when the server has answered the sending', () => {
    store.markSent('bao-cao', values, now)
    store.tidy({ answered: true, returned: nothing, now: now + 1000 })
    expect(store.read('bao-cao')).toBeUndefined()
  })

  test('that was sent when the session had ended outlives signing in again', () => {
    store.markSent('bao-cao', values, now)
    store.markUnsent()
    for (const seconds of [1, 20]) {
      store.tidy({ answered: true, returned: nothing, now: now + seconds * 1000 })
    }
    expect(store.read('bao-cao')?.values).toEqual(values)
  })

  test('is not lost when the sending never arrived and the reader comes back', () => {
    store.markSent('bao-cao', values, now)
    store.tidy({ answered: false, returned: nothing, now: now + 1000 })
    expect(store.read('bao-cao')?.values).toEqual(values)
  })

  test('is not lost when the form came back', () => {
    store.markSent('bao-cao', values, now)
    store.tidy({ answered: true, returned: new Set(['bao-cao']), now: now + 1000 })
    expect(store.read('bao-cao')?.values).toEqual(values)
  })

  test('is forgotten after a month', () => {
    store.keep('bao-cao', values, now)
    store.tidy({ answered: false, returned: nothing, now: now + 31 * 86_400_000 })
    expect(store.read('bao-cao')).toBeUndefined()
  })
})
