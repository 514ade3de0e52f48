import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** How a mail server of the tests behaves; it may be changed while it runs. */
export interface MailServerMood {
  /** Answer to RCPT TO: a code from 400, or acceptance. */
  refuseRecipient?: (address: string) => number | undefined
  /** Answer to the letter itself. */
  refuseLetter?: number
  /** Milliseconds until the letter is answered. */
  delayMs?: number
  /** Takes the letter and then goes silent: the client never learns that it was taken. */
  silentAfterTaking?: boolean
}

export interface MailServer {
  readonly url: string
  readonly port: number
  readonly letters: ParsedMail[]
  readonly mood: MailServerMood
  stop(): Promise<void>
}

const user = 'minhbach'
const password = 'mật khẩu/+@'

/** A real SMTP server that asks for a password and keeps what it is given. */
export async function startMailServer(port = 0, givenPassword = password): Promise<MailServer> {
  const letters: ParsedMail[] = []
  const mood: MailServerMood = {}
  const server = new SMTPServer({
    authOptional: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    closeTimeout: 50,
    onAuth: (auth, _session, callback) => {
      const known = auth.username === user && auth.password === password
      callback(known ? null : new Error('unknown'), known ? { user } : undefined)
    },
    onRcptTo: ({ address }, _session, callback) => {
      const code = mood.refuseRecipient?.(address)
      callback(code === undefined ? null : refusal(code))
    },
    onData: (stream, _session, callback) => {
      void take(stream).then(callback, callback)
    },
  })
  server.on('error', () => undefined)

  async function take(stream: NodeJS.ReadableStream): Promise<Error | null> {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    await once(stream, 'end')
    if (mood.delayMs !== undefined) await sleep(mood.delayMs)
    if (mood.refuseLetter !== undefined) return refusal(mood.refuseLetter)
    letters.push(await simpleParser(Buffer.concat(chunks)))
    if (mood.silentAfterTaking === true) await new Promise(() => undefined)
    return null
  }

  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const chosen = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://${user}:${encodeURIComponent(givenPassword)}@127.0.0.1:${chosen}`,
    port: chosen,
    letters,
    mood,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function refusal(code: number): Error {
  return Object.assign(new Error('refused'), { responseCode: code })
}
