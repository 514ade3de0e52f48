import { createHmac, timingSafeEqual } from 'node:crypto'
import { type FileId, idSchema } from '../kernel/ids.ts'

/** Long enough to follow a redirect on a slow line, too short to be passed on. */
const validMs = 60_000

/** One file as it is to be given out: saved, or shown as a picture. */
export interface AddressedFile {
  readonly fileId: FileId
  readonly inline: boolean
}

export const filesPath = '/tep-tin/:fileId/:token'

/**
 * Addresses of files on an origin of their own, where nothing of the site lives: no cookie, no form, no script
 * of ours that a hostile file could reach. An address is signed for a minute; whether the reader may have the
 * file was asked before it was made.
 */
export class FileAddresses {
  /** `https://tep.minhbach.example.vn` */
  readonly origin: string
  private readonly secret: string
  private readonly now: () => number

  constructor(options: { readonly origin: string; readonly secret: string; readonly now?: () => number }) {
    this.origin = new URL(options.origin).origin
    this.secret = options.secret
    this.now = options.now ?? Date.now
  }

  /** Whether a request came to the origin of the files. */
  isFilesHost(host: string): boolean {
    return host === new URL(this.origin).host
  }

  addressOf(file: AddressedFile): string {
    const until = this.now() + validMs
    const token = `${until.toString(36)}.${file.inline ? 'xem' : 'tai'}.${this.signature(file, until)}`
    return `${this.origin}/tep-tin/${file.fileId}/${token}`
  }

  /** The file of an address, or undefined when it was not signed by us or is over. */
  read(fileId: string, token: string): AddressedFile | undefined {
    const id = idSchema('file').safeParse(fileId)
    const match = /^([0-9a-z]{1,11})\.(xem|tai)\.([\w-]{43})$/.exec(token)
    if (!id.success || match === null) return undefined
    const [, written = '', how = '', signed = ''] = match
    const until = Number.parseInt(written, 36)
    const file = { fileId: id.data, inline: how === 'xem' }
    const expected = Buffer.from(this.signature(file, until))
    return timingSafeEqual(Buffer.from(signed), expected) && until > this.now() ? file : undefined
  }

  private signature({ fileId, inline }: AddressedFile, until: number): string {
    const text = JSON.stringify(['minhbach-file-1', fileId, inline, until])
    return createHmac('sha256', this.secret).update(text).digest('base64url')
  }
}
