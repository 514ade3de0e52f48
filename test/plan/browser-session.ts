import { hiddenValue } from '../app/visitor.ts'

/** Somebody with a browser, over the network: cookies, forms and the hidden token of the page opened last. */
export class BrowserSession {
  private readonly cookies = new Map<string, string>()
  private token = ''

  async open(url: string): Promise<{ status: number; html: string }> {
    const response = await fetch(url, { headers: { cookie: this.cookie() }, redirect: 'manual' })
    this.remember(response)
    const html = await response.text()
    this.token = hiddenValue(html, '_csrf') ?? this.token
    return { status: response.status, html }
  }

  /** @returns the status: 303 when the form was taken */
  async submit(url: string, fields: Readonly<Record<string, string>>): Promise<number> {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: this.cookie() },
      body: new URLSearchParams({ _csrf: this.token, requestId: crypto.randomUUID(), ...fields }),
    })
    this.remember(response)
    await response.arrayBuffer()
    return response.status
  }

  private cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private remember(response: Response): void {
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';', 1)
      const at = pair.indexOf('=')
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}
