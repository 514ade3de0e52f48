import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { appendAudit } from '../audit/audit-log.ts'
import { anonymous, type PersonActor } from '../contracts/access.ts'
import { formTransaction } from '../database/transaction.ts'
import { scanUploads } from '../files/file-scanner.ts'
import { dayInVietnam } from '../kernel/dates.ts'
import { chosenEncoding, type KeptDocument } from '../public-pages/kept-pages.ts'
import { everyPageTopic } from '../public-pages/topics.ts'
import { type Answer, notFound, redirect } from './answer.ts'
import { comesFromThisSite } from './csrf.ts'
import type { RawForm } from './form.ts'
import { holdsAlready } from './freshness.ts'
import { holdUp } from './hold-up.ts'
import { languageOf, rememberLanguage } from './language.ts'
import { receiveForm } from './request-body.ts'
import type { Route } from './route.ts'
import { fileHeaders, openHeaders, sendAnswer, sendError, surroundingsOf } from './send-answer.ts'
import type { HttpServices } from './services.ts'
import { findSubmission, isRepeatedSubmission, rememberSubmission } from './submissions.ts'
import type { FormVisit, Visit, Writing } from './visit.ts'

/** A minute, from one address: far above any crowd, and answered before the form is read. */
const ceilingOfPublicForms = 1_200

/** Where people sign in; they come back to what they asked for. */
export const signInAddress = '/dang-nhap'

/** Puts one route of a module on the server: access, language, forgery, repetition and sending are done here. */
export function registerRoute(server: FastifyInstance, services: HttpServices, route: Route): void {
  if (route.topics !== undefined && route.access === 'anyone') {
    server.get(route.path.pattern, (request, reply) => sendKept(services, route, request, reply))
  } else if (route.method === 'GET') {
    server.get(route.path.pattern, (request, reply) => answerGet(services, route, request, reply))
  } else {
    const limit = route.attemptsPerMinute ?? (route.abuse === undefined ? 300 : ceilingOfPublicForms)
    server.post(
      route.path.pattern,
      { config: { rateLimit: { max: limit, timeWindow: 60_000 } } },
      (request, reply) => answerPost(services, route, request, reply),
    )
  }
}

async function answerGet(
  services: HttpServices,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  rememberLanguage(request, reply)
  const actor = await services.findActor(request.headers)
  const refusal = refuse(services, route, actor)
  if (refusal === 'sign-in') {
    return reply.redirect(`${signInAddress}?${new URLSearchParams({ tiep: request.url })}`, 303)
  }
  if (refusal === 'forbidden') return sendError(services, request, reply, 'forbidden', actor)
  const answer = await route.answer(visitOf(services, request, actor))
  return sendAnswer(services, request, reply, answer, actor)
}

/** Where the form stood that was sent, to lead back to it; browsers tell it to their own site alone. */
function pageOfForm({ headers, host }: FastifyRequest): string | undefined {
  const { referer } = headers
  if (referer === undefined || !URL.canParse(referer)) return undefined
  const { host: sender, pathname, search } = new URL(referer)
  return sender === host ? `${pathname}${search}` : undefined
}

async function answerPost(
  services: HttpServices,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const byAddress = route.allowedBySecretAddress === true
  const actor = byAddress ? undefined : await services.findActor(request.headers)
  const received = await receiveForm(request, route.uploads)
  const isOurs = comesFromThisSite(request) && services.csrf.isValid(request, received.csrfToken)
  if (!byAddress && !isOurs) {
    return sendError(services, request, reply, 'form-expired', actor)
  }
  const refusal = refuse(services, route, actor)
  if (refusal === 'sign-in') {
    const tiep = pageOfForm(request)
    return reply.redirect(
      tiep === undefined ? signInAddress : `${signInAddress}?${new URLSearchParams({ tiep })}`,
      303,
    )
  }
  if (refusal === 'forbidden') return sendError(services, request, reply, 'forbidden', actor)

  const held = holdUp(services, route, request, received, actor)
  if (held !== undefined) return sendAnswer(services, request, reply, held, actor)

  const { requestId } = received
  const writes = formWrites(services, route, requestId, actor)
  const { uploadScanning } = services
  const problems = uploadScanning === undefined ? [] : await scanUploads(uploadScanning, received.raw)
  const submission = { raw: received.raw, problems, write: writes.write }
  const answer = await route.answer(visitOf(services, request, actor), submission)
  // Whatever a form is answered that nothing was written for: was it accepted before, its first result stands.
  const earlier = writes.haveCommitted() ? undefined : await writes.earlierResult()
  return sendAnswer(services, request, reply, earlier ?? answer, actor)
}

interface FormWrites {
  readonly write: FormVisit<unknown, unknown, unknown>['write']
  /** Whether this sending was accepted: then no other sending of the form was. */
  haveCommitted(): boolean
  /** Where an earlier sending of the same form led. */
  earlierResult(): Promise<Answer | undefined>
}

function formWrites(
  services: HttpServices,
  route: Route,
  requestId: string | undefined,
  actor: PersonActor | undefined,
): FormWrites {
  const actorId = actor?.personId ?? null
  let committed = false
  const earlierResult = async () => {
    const location =
      requestId && (await findSubmission(services.database, requestId, route.path.pattern, actorId))
    return location ? redirect(location) : undefined
  }
  const write: FormWrites['write'] = async (work) => {
    const answer = await transact(work)
    return typeof answer === 'function' ? await answer() : answer
  }
  const transact = async (work: Parameters<typeof write>[0]) => {
    try {
      const answer = await formTransaction(services.database, async (tx) => {
        let audited = false
        const audit: Writing['audit'] = async (act) => {
          audited = true
          await appendAudit(tx, {
            ...act,
            actor: actor ?? anonymous,
            action: route.audit ?? route.path.pattern,
          })
        }
        const answer = await work({ tx, audit })
        if (typeof answer === 'function' || answer.kind !== 'redirect') return answer
        if (!audited) throw new Error(`${route.path.pattern} accepted a form without its audit entry`)
        if (requestId !== undefined) {
          const { location } = answer
          await rememberSubmission(tx, { requestId, route: route.path.pattern, actorId, location })
        }
        return answer
      })
      committed ||= typeof answer !== 'function' && answer.kind === 'redirect'
      return answer
    } catch (error) {
      // The same form sent twice: to the later one its own change looks like somebody else's, or like a broken rule.
      const earlier = await earlierResult()
      if (earlier !== undefined) return earlier
      if (!isRepeatedSubmission(error)) throw error
      return notFound()
    }
  }
  return { write, haveCommitted: () => committed, earlierResult }
}

function refuse(
  services: HttpServices,
  route: Route,
  actor: PersonActor | undefined,
): 'sign-in' | 'forbidden' | undefined {
  if (route.access === 'anyone') return undefined
  if (actor === undefined) return 'sign-in'
  if (route.access === 'signed-in') return undefined
  return services.permissions.holds(actor, route.access) ? undefined : 'forbidden'
}

function visitOf(
  services: HttpServices,
  request: FastifyRequest,
  person: PersonActor | undefined,
): Visit<RawForm, RawForm> {
  const actor = person ?? anonymous
  const now = services.now()
  return {
    params: recordOf(request.params),
    query: recordOf(request.query),
    actor,
    now,
    today: dayInVietnam(now),
    language: languageOf(request),
    database: services.database,
    headers: request.headers,
    address: request.ip,
    may: (permission, unitId) => services.permissions.may(actor, permission, unitId),
    unitsFor: (permission) => services.permissions.unitsFor(actor, permission),
  }
}

function recordOf(value: unknown): RawForm {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** A public page from memory; who asks plays no part in it, so no cookie is read but that of the language. */
async function sendKept(
  services: HttpServices,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  rememberLanguage(request, reply)
  const topics = route.topics?.(recordOf(request.params))
  if (topics === undefined) return sendError(services, request, reply, 'not-found', undefined)
  const key = `${languageOf(request)} ${request.url}`
  const page = await services.keptPages.get(key, [...topics, everyPageTopic], async () => {
    const answer = await route.answer(visitOf(services, request, undefined))
    return documentOf(services, request, answer) ?? answer
  })
  if (page.kind !== 'kept') return sendAnswer(services, request, reply, page, undefined)
  reply.headers({ etag: page.etag, 'cache-control': 'no-cache', vary: 'accept-encoding, cookie' })
  if (holdsAlready(request, page.etag)) return reply.status(304).send()
  const encoding = chosenEncoding(request.headers['accept-encoding'])
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.headers(page.headers).send(page.body(encoding))
}

/** What of an answer is everybody's and may be kept; undefined for all others. */
function documentOf(
  services: HttpServices,
  request: FastifyRequest,
  answer: Answer,
): KeptDocument | undefined {
  if (answer.cookies !== undefined) return undefined
  const changedAt = answer.freshness?.changedAt
  const since = changedAt === undefined ? {} : { 'last-modified': changedAt.toUTCString() }
  // A page that shows problems is one person's; only a plain one is everybody's.
  if (answer.kind === 'page' && answer.status === 200) {
    const surroundings = {
      ...surroundingsOf(services, request, undefined, null),
      islands: answer.islands,
    }
    const text = services.renderDocument(answer.view, surroundings)
    return { kind: 'document', text, headers: { 'content-type': 'text/html; charset=utf-8', ...since } }
  }
  if (answer.kind === 'json' && answer.isOpen && answer.status === 200)
    return { kind: 'document', text: JSON.stringify(answer.body), headers: { ...openHeaders, ...since } }
  if (answer.kind === 'download' && typeof answer.bytes === 'string')
    return { kind: 'document', text: answer.bytes, headers: { ...fileHeaders(answer), ...since } }
  return undefined
}
