import type { FastifyInstance } from 'fastify'
import { hiddenValue } from '../app/visitor.ts'

export interface Seen {
  readonly status: number
  readonly text: string
  readonly location: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly milliseconds: number
}

/** A body exactly as it is to be sent. */
export interface RawBody {
  readonly payload: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

export const encoded = 'application/x-www-form-urlencoded'

/** Somebody with tools: asks from ever new addresses, so that no limit of attempts hides what lies behind it. */
export class Attacker {
  readonly cookies = new Map<string, string>()
  token = ''
  private readonly server: FastifyInstance
  private asked = 0

  constructor(server: FastifyInstance) {
    this.server = server
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.get('/dang-nhap')
    const answered = await this.post('/dang-nhap', [
      ['thu', email],
      ['matKhau', password],
    ])
    if (answered.status !== 303) throw new Error(`${email} could not sign in: ${answered.status}`)
    await this.get('/tai-khoan')
  }

  get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
    return this.send('GET', url, undefined, headers)
  }

  /** Sends fields, in this order and as often as they are given, with the token. */
  post(url: string, fields: readonly (readonly [string, string])[]): Promise<Seen> {
    const own = fields.filter(([name]) => name !== '_csrf')
    return this.postRaw(
      url,
      new URLSearchParams([...own.map((pair) => [...pair]), ['_csrf', this.token]]).toString(),
    )
  }

  postRaw(url: string, payload: string, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
    return this.send('POST', url, { payload, headers: { 'content-type': encoded, ...headers } })
  }

  /** Sends a form with one file. */
  async postFile(
    url: string,
    fields: readonly (readonly [string, string])[],
    file: { field: string; name: string; bytes: Uint8Array; mediaType?: string },
  ): Promise<Seen> {
    const boundary = `----attack${crypto.randomUUID()}`
    const head = `content-disposition: form-data; name="${file.field}"; filename="${file.name}"`
    const parts = [...fields, ['_csrf', this.token]].map(
      ([name, value]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const payload = Buffer.concat([
      Buffer.from(parts.join('')),
      Buffer.from(`--${boundary}\r\n${head}\r\ncontent-type: ${file.mediaType ?? 'application/pdf'}\r\n\r\n`),
      file.bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ])
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
    return this.send('POST', url, { payload, headers })
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    body?: RawBody,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Seen> {
    this.asked += 1
    const begun = performance.now()
    const response = await this.server.inject({
      method,
      url,
      remoteAddress: `10.${(this.asked >> 16) & 255}.${(this.asked >> 8) & 255}.${this.asked & 255}`,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
        ...body?.headers,
      },
      ...(body && { payload: body.payload }),
    })
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0 || value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const isText = /text|json/.test(String(response.headers['content-type'] ?? ''))
    const text = isText ? response.body : ''
    this.token = hiddenValue(text, '_csrf') ?? this.token
    return {
      status: response.statusCode,
      text,
      location: response.headers.location,
      headers: response.headers,
      milliseconds: performance.now() - begun,
    }
  }
}
