import autocannon from 'autocannon'

/** What one load came to; times in milliseconds. */
export interface Measured {
  readonly name: string
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly failed: number
  /** Requests that were answered, those of the warming up among them. */
  readonly total: number
}

export interface Load {
  readonly name: string
  readonly url: string
  readonly connections?: number
  readonly headers?: Readonly<Record<string, string>>
  /**
   * The path of the nth request, in place of that of `url`. No number comes twice, not in a later load either: a path
   * with the number in it meets no kept page.
   */
  readonly pathOf?: (count: number) => string
  /** One form of one client; it is asked before every sending. */
  readonly forms?: readonly ClientForms[]
  readonly method?: 'GET' | 'POST'
}

/** What a person with a browser sends again and again. */
export interface ClientForms {
  readonly headers: Readonly<Record<string, string>>
  /** `from`: the network address, for a browser may not send hundreds of forms a minute. */
  readonly next: () => { readonly path: string; readonly body: string; readonly from: string }
}

/** Runs one load after a short warming up, and never fails: what was refused is counted. */
export async function measureLoad(load: Load, seconds: number): Promise<Measured> {
  const warming = await run(load, Math.max(1, Math.round(seconds / 3)))
  const { requests, latency, errors, timeouts, statusCodeStats = {} } = await run(load, seconds)
  // A form that was taken is answered with 303.
  const refused = Object.entries(statusCodeStats).filter(([status]) => !/^(2..|303)$/.test(status))
  return {
    name: load.name,
    perSecond: requests.average,
    total: warming.requests.total + requests.total,
    p50: latency.p50,
    p99: latency.p99,
    failed: errors + timeouts + refused.reduce((sum, [, { count = 0 }]) => sum + count, 0),
  }
}

let asked = 0

function run(load: Load, seconds: number): Promise<autocannon.Result> {
  const { url, connections = 10, headers = {}, pathOf, forms, method = 'GET' } = load
  let client = 0
  return autocannon({
    url,
    connections: forms?.length ?? connections,
    duration: seconds,
    method,
    headers,
    requests: [
      pathOf === undefined
        ? {}
        : {
            setupRequest: (request) => {
              asked += 1
              return { ...request, path: pathOf(asked) }
            },
          },
    ],
    setupClient: (browser) => {
      const form = forms?.[client % (forms.length || 1)]
      client += 1
      if (form === undefined) return
      browser.setRequests([
        {
          method: 'POST',
          headers: { ...form.headers },
          setupRequest: (request) => {
            const { path, body, from } = form.next()
            return { ...request, path, body, headers: { ...form.headers, 'x-forwarded-for': from } }
          },
        },
      ])
    },
  })
}
