import type { FastifyRequest } from 'fastify'
import type { PersonActor } from '../contracts/access.ts'
import type { Answer } from './answer.ts'
import type { ReceivedForm } from './request-body.ts'
import type { Route } from './route.ts'
import type { ChallengedSubmission, HttpServices } from './services.ts'

/**
 * The page that holds up a public form when too many come from its address, with everything that was typed; or
 * undefined when the form goes on. Whoever is signed in is known and goes on.
 */
export function holdUp(
  services: HttpServices,
  route: Route,
  request: FastifyRequest,
  received: ReceivedForm,
  actor: PersonActor | undefined,
): Answer | undefined {
  const { abuseGuard: guard, challengePage } = services
  if (route.abuse === undefined || actor !== undefined || guard === undefined) return undefined
  if (challengePage === undefined) return undefined
  const requestId = received.requestId ?? crypto.randomUUID()
  const challenge = guard.judge({
    ...received.proof,
    address: request.ip,
    route: route.path.pattern,
    requestId,
  })
  if (challenge.kind === 'pass') return undefined
  const view = challengePage({ action: request.url, requestId, challenge, ...keptFields(received) })
  return { kind: 'page', view, status: 429, islands: ['solve-challenge'] }
}

type KeptFields = Pick<ChallengedSubmission, 'typed' | 'files'>

function keptFields({ raw }: ReceivedForm): KeptFields {
  const typed: [string, string][] = []
  const files = new Map<string, string[]>()
  for (const [field, values] of Object.entries(raw)) {
    for (const value of [values].flat()) {
      if (typeof value === 'string') typed.push([field, value])
      else if (typeof value === 'object' && value !== null && 'fileName' in value) {
        files.set(field, [...(files.get(field) ?? []), String(value.fileName)])
      }
    }
  }
  return { typed, files: [...files].map(([field, names]) => ({ field, names })) }
}
