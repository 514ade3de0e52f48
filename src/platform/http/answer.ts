import type { VNode } from 'preact'
import type { Words } from '../i18n/words.ts'
import type { FileId } from '../kernel/ids.ts'

/** What a handler returns; the adapter alone knows how it is sent. */
export type Answer = Content & {
  readonly freshness?: Freshness
  /** Whole `Set-Cookie` values, as the sign-in library makes them. */
  readonly cookies?: readonly string[]
}

/** By what a program that holds an answer already is told that it is still the newest. */
export interface Freshness {
  /** Of answers that are not hashed: changes whenever what would be sent changes. Without quotation marks. */
  readonly version?: string
  /** When what is shown changed last. */
  readonly changedAt?: Date | undefined
}

type Content =
  | {
      readonly kind: 'page'
      readonly view: VNode
      readonly status: number
      /** Scripts that this page gains from, by the names under which they are built. */
      readonly islands: readonly string[]
    }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden'; readonly words: Words }
  | {
      readonly kind: 'download'
      /** Parts one after the other are sent as they are made, and never held together. */
      readonly bytes: Uint8Array | string | AsyncIterable<string>
      readonly mediaType: string
      readonly fileName: string
      readonly inline: boolean
      /** Of a stored file: where files have an origin of their own, it is fetched from there. */
      readonly fileId: FileId | undefined
    }
  | {
      readonly kind: 'json'
      readonly body: unknown
      readonly status: number
      /** Whether pages of other sites may read it: what is public to all and the same for all. */
      readonly isOpen: boolean
    }

/** A page; 422 shows a form again with its problems and what was typed, 409 a page that went stale. */
export function page(view: VNode, status: 200 | 409 | 422 = 200, islands: readonly string[] = []): Answer {
  return { kind: 'page', view, status, islands }
}

/** "See other": after a form was accepted the browser fetches the next page, so that reloading sends nothing twice. */
export function redirect(location: string): Answer {
  return { kind: 'redirect', location }
}

/** Also for what the actor may not know of: confidential and absent look the same. */
export function notFound(): Answer {
  return { kind: 'not-found' }
}

/** For what the actor may see but not do; says what to do instead. */
export function forbidden(words: Words): Answer {
  return { kind: 'forbidden', words }
}

export function download(
  bytes: Uint8Array | string | AsyncIterable<string>,
  options: {
    mediaType: string
    fileName: string
    inline?: boolean
    fileId?: FileId
    freshness?: Freshness | undefined
  },
): Answer {
  const { mediaType, fileName, inline = false, fileId, freshness } = options
  return {
    kind: 'download',
    bytes,
    mediaType,
    fileName,
    inline,
    fileId,
    ...(freshness !== undefined && { freshness }),
  }
}

export function json(body: unknown, status = 200): Answer {
  return { kind: 'json', body, status, isOpen: false }
}

/** Public data that programs on any site may read; it must not depend on who asks. */
export function openJson(body: unknown, status = 200, freshness: Freshness = {}): Answer {
  return { kind: 'json', body, status, isOpen: true, freshness }
}

/** The same answer, which also sets these cookies. */
export function withCookies(answer: Answer, cookies: readonly string[]): Answer {
  return { ...answer, cookies: [...(answer.cookies ?? []), ...cookies] }
}
