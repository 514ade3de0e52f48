import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider, { interactionPolicy } from 'oidc-provider'

/** What the provider says of somebody. */
export interface ProviderAccount {
  readonly subject: string
  readonly email: string
  readonly emailVerified: boolean
}

export interface TestProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who sits at the provider's browser; changed by the test. */
  account: ProviderAccount
  /** What the token endpoint was sent, the newest last. */
  readonly tokenRequests: URLSearchParams[]
  stop(): Promise<void>
}

const clientId = 'minhbach'
const clientSecret = 'a secret between the two of them'

/** A real OpenID provider on loopback; signing in there is one request, and everybody agrees. */
export async function startProvider(redirectUri: string, port = 0): Promise<TestProvider> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const tokenRequests: URLSearchParams[] = []
  const running: TestProvider = {
    issuer,
    clientId,
    clientSecret,
    account: { subject: 'nobody', email: 'nobody@example.test', emailVerified: false },
    tokenRequests,
    stop: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    jwks: {
      keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })],
    },
    ttl: {
      Interaction: 600,
      Session: 600,
      Grant: 600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['only for tests'] },
    interactions: { policy: interactionPolicy.base(), url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({
        sub: subject,
        email: running.account.email,
        email_verified: running.account.emailVerified,
      }),
    }),
  })
  const answer = provider.callback()
  server.on('request', async (request, response) => {
    if (request.url?.startsWith('/interaction/') === true) {
      const details = await provider.interactionDetails(request, response)
      const result =
        details.prompt.name === 'login'
          ? { login: { accountId: running.account.subject } }
          : { consent: { grantId: await grantOf(provider, details.params, running.account.subject) } }
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true })
      return
    }
    if (request.url === '/token') {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => tokenRequests.push(new URLSearchParams(Buffer.concat(chunks).toString())))
    }
    await answer(request, response)
  })
  return running
}

async function grantOf(
  provider: Provider,
  params: Record<string, unknown>,
  accountId: string,
): Promise<string> {
  const grant = new provider.Grant({ accountId, clientId: String(params.client_id) })
  grant.addOIDCScope(String(params.scope))
  return grant.save()
}
