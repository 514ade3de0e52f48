import type { FastifyInstance, FastifyReply } from 'fastify'
import { logPaths } from '../log-paths.ts'
import { checkNote, type VerifierKey } from '../notes/note-key.ts'
import { type Signer, SignerAway } from '../signer/signer.ts'
import { readSubmission } from './read-submission.ts'

export interface WitnessServices {
  readonly signer: Signer
  readonly watched: readonly VerifierKey[]
  readonly now: () => Date
}

const plainText = 'text/plain; charset=utf-8'

/**
 * Lets this installation be a witness of others (C2SP tlog-witness): it cosigns a checkpoint of a log that it
 * knows when that continues what it cosigned before. Its memory lies with the signer, outside the database.
 */
export function registerWitness(server: FastifyInstance, { signer, watched, now }: WitnessServices): void {
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 200_000 }, (_request, body, done) => {
      done(null, body)
    })
    scope.post(
      logPaths.addCheckpoint.pattern,
      { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } },
      async ({ body }, reply) => {
        reply.header('cache-control', 'no-store').type(plainText)
        const submission = typeof body === 'string' ? readSubmission(body) : undefined
        if (submission === undefined) return refuse(reply, 400)
        const { oldSize, proof, signed } = submission
        const keys = watched.filter(({ name }) => name === signed.checkpoint.origin)
        if (keys.length === 0) return refuse(reply, 404)
        if (!keys.some((key) => checkNote(signed.note, key) === 'signed')) return refuse(reply, 403)
        if (oldSize > signed.checkpoint.size) return refuse(reply, 400)
        try {
          const answer = await signer.cosign({ text: signed.note.text, oldSize, proof, at: now() })
          if (answer.kind === 'cosigned') return reply.send(answer.line)
          if (answer.kind === 'other-size') {
            return reply.status(409).type('text/x.tlog.size').send(`${answer.size}\n`)
          }
          return refuse(reply, answer.kind === 'forked' ? 409 : 422)
        } catch (error) {
          if (error instanceof SignerAway) return refuse(reply, 503)
          throw error
        }
      },
    )
  })
}

const sentences = {
  400: 'not a submission of a checkpoint',
  403: 'not signed by the log',
  404: 'this log is not watched here',
  409: 'another root was cosigned for this size: the log has forked',
  422: 'the proof does not show that this continues what was cosigned',
  503: 'the witness does not answer now',
} as const

function refuse(reply: FastifyReply, status: keyof typeof sentences): FastifyReply {
  return reply.status(status).send(`${sentences[status]}\n`)
}
