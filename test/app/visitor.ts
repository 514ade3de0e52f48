import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

export interface Answered {
  readonly status: number
  readonly html: string
  readonly location: string | undefined
  readonly headers: LightMyRequestResponse['headers']
  readonly bytes: Buffer
}

export interface TypedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly mediaType?: string
}

type Typed = Readonly<Record<string, string | readonly string[] | TypedFile>>

/** Somebody with a browser: keeps cookies, sends the forms of the page that was opened last. */
export class Visitor {
  private readonly server: FastifyInstance
  private readonly cookies = new Map<string, string>()
  private hidden: Record<string, string> = {}

  constructor(server: FastifyInstance) {
    this.server = server
  }

  /** Opens a page, following up to five redirects as a browser does. */
  async open(url: string): Promise<Answered> {
    let answered = await this.send('GET', url)
    for (let hops = 0; hops < 5 && answered.location?.startsWith('/'); hops += 1) {
      answered = await this.send('GET', answered.location)
    }
    return answered
  }

  /** Sends a form of the page opened last, with its hidden token; gives the answer itself, not what it leads to. */
  async submit(
    url: string,
    typed: Typed,
    more: { hidden?: Readonly<Record<string, string>> } = {},
  ): Promise<Answered> {
    const fields = { ...this.hidden, ...more.hidden, ...typed }
    const files = Object.values(fields).some((value) => isFile(value))
    return files ? this.sendMultipart(url, fields) : this.sendEncoded(url, fields)
  }

  /** Sends a form and opens the page that it leads to. */
  async submitAndFollow(url: string, typed: Typed): Promise<Answered> {
    const answered = await this.submit(url, typed)
    return answered.location === undefined ? answered : this.open(answered.location)
  }

  /** A request exactly as given; nothing is added but the cookies. */
  async send(
    method: 'GET' | 'POST',
    url: string,
    body?: { payload: string | Buffer; headers: Record<string, string> },
  ): Promise<Answered> {
    const response = await this.server.inject({
      method,
      url,
      headers: {
        ...body?.headers,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body && { payload: body.payload }),
    })
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0 || value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const html = String(response.headers['content-type'] ?? '').startsWith('text/') ? response.body : ''
    const token = hiddenValue(html, '_csrf')
    if (token !== undefined) this.hidden = { _csrf: token }
    return {
      status: response.statusCode,
      html,
      location: response.headers.location,
      headers: response.headers,
      bytes: response.rawPayload,
    }
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name)
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value)
  }

  private sendEncoded(url: string, fields: Typed): Promise<Answered> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, String(one)]),
    )
    return this.send('POST', url, {
      payload: new URLSearchParams(pairs).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  }

  private sendMultipart(url: string, fields: Typed): Promise<Answered> {
    const boundary = `----minhbach${crypto.randomUUID()}`
    const parts = Object.entries(fields).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => multipartPart(boundary, name, one)),
    )
    return this.send('POST', url, {
      payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    })
  }
}

function isFile(value: unknown): value is TypedFile {
  return typeof value === 'object' && value !== null && 'bytes' in value
}

function multipartPart(boundary: string, name: string, value: string | TypedFile): Buffer {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`
  if (!isFile(value)) return Buffer.from(`${head}\r\n\r\n${value}\r\n`)
  const type = value.mediaType ?? 'application/octet-stream'
  return Buffer.concat([
    Buffer.from(`${head}; filename="${value.fileName}"\r\ncontent-type: ${type}\r\n\r\n`),
    value.bytes,
    Buffer.from('\r\n'),
  ])
}

/** The value of a hidden field on a page. */
export function hiddenValue(html: string, name: string): string | undefined {
  const tag = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0]
  return tag?.match(/value="([^"]*)"/)?.[1]
}
