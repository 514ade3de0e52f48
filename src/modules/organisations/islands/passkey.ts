// A passkey lives in the device: only a script can ask for it. Its buttons stay hidden where none runs.
const unable = !('credentials' in navigator) || typeof PublicKeyCredential !== 'function'

for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const button = place.querySelector('button')
  if (unable || button === null) continue
  place.hidden = false
  button.addEventListener('click', () => void run(place, button))
}

async function run(place: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const { passkey, challenge = '', answer = '', failed = '' } = place.dataset
  button.disabled = true
  say(place, '')
  try {
    const { options, message } = await post(place, challenge, {})
    if (options === undefined) return say(place, message ?? failed)
    const credential = passkey === 'sign-in' ? await use(options) : await make(options)
    const outcome = await post(place, answer, { response: credential, tiep: place.dataset.leadTo ?? '' })
    if (outcome.leadTo === undefined) return say(place, outcome.message ?? failed)
    window.location.assign(outcome.leadTo)
  } catch {
    // Also when the person changed their mind: the browser does not tell the two apart.
    say(place, failed)
  } finally {
    button.disabled = false
  }
}

function say(place: HTMLElement, text: string): void {
  const status = place.querySelector('[role="status"]')
  if (status !== null) status.textContent = text
}

interface Reply {
  readonly options?: Challenge
  readonly leadTo?: string
  readonly message?: string
}

async function post(place: HTMLElement, address: string, body: object): Promise<Reply> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, _csrf: place.dataset.csrf ?? '' }),
  })
  if (!response.headers.get('content-type')?.startsWith('application/json')) return {}
  return response.json()
}

/** What the server asks for: bytes are written in base64url. */
interface Challenge {
  readonly challenge: string
  readonly rpId?: string
  readonly rp?: PublicKeyCredentialRpEntity
  readonly user?: { readonly id: string; readonly name: string; readonly displayName: string }
  readonly pubKeyCredParams?: PublicKeyCredentialParameters[]
  readonly timeout?: number
  readonly excludeCredentials?: readonly { readonly id: string; readonly type: 'public-key' }[]
  readonly authenticatorSelection?: AuthenticatorSelectionCriteria
}

async function make(asked: Challenge): Promise<object> {
  const { rp, user, pubKeyCredParams = [], excludeCredentials = [] } = asked
  if (rp === undefined || user === undefined) throw new TypeError('incomplete challenge')
  const created = await navigator.credentials.create({
    publicKey: {
      ...(asked.timeout !== undefined && { timeout: asked.timeout }),
      ...(asked.authenticatorSelection !== undefined && {
        authenticatorSelection: asked.authenticatorSelection,
      }),
      rp,
      user: { ...user, id: bytesOf(user.id) },
      challenge: bytesOf(asked.challenge),
      pubKeyCredParams,
      excludeCredentials: excludeCredentials.map(({ id, type }) => ({ id: bytesOf(id), type })),
      attestation: 'none',
    },
  })
  if (!(created instanceof PublicKeyCredential)) throw new TypeError('no passkey')
  const { response } = created
  if (!(response instanceof AuthenticatorAttestationResponse)) throw new TypeError('no attestation')
  return described(created, {
    clientDataJSON: textOf(response.clientDataJSON),
    attestationObject: textOf(response.attestationObject),
    transports: response.getTransports(),
  })
}

async function use(asked: Challenge): Promise<object> {
  const found = await navigator.credentials.get({
    publicKey: {
      challenge: bytesOf(asked.challenge),
      ...(asked.rpId !== undefined && { rpId: asked.rpId }),
      ...(asked.timeout !== undefined && { timeout: asked.timeout }),
      userVerification: 'required',
    },
  })
  if (!(found instanceof PublicKeyCredential)) throw new TypeError('no passkey')
  const { response } = found
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new TypeError('no assertion')
  return described(found, {
    clientDataJSON: textOf(response.clientDataJSON),
    authenticatorData: textOf(response.authenticatorData),
    signature: textOf(response.signature),
    ...(response.userHandle !== null && { userHandle: textOf(response.userHandle) }),
  })
}

function described(credential: PublicKeyCredential, response: object): object {
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function textOf(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
