import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLogger } from './create-logger.ts'
import { logFields } from './log-fields.ts'

function linesOf(work: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = []
  work(createLogger('debug', { write: (line) => lines.push(line) }))
  return lines.join('')
}

/** What a person would not want to find in a log. */
const personal = {
  name: 'Nguyễn Thị Hoa',
  email: 'hoa@truong.example',
  phone: '0912 345 678',
  identity: '079123456789',
  text: 'Tôi phản ánh cô giáo lớp 1A',
}

test('a line has its level, its time, its message and the fields that are allowed', () => {
  const line = linesOf((logger) =>
    logger.info({ method: 'GET', route: '/ke-hoach/:planId', status: 200, milliseconds: 12 }, 'request'),
  )
  expect(JSON.parse(line)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    method: 'GET',
    route: '/ke-hoach/:planId',
    status: 200,
    milliseconds: 12,
    msg: 'request',
  })
})

test('no field that is not on the list gets in, at any depth or through a child', () => {
  const output = linesOf((logger) => {
    logger.info({ ...personal, req: { url: `/x?q=${personal.email}`, headers: personal } }, 'request')
    logger.child({ actor: personal, email: personal.email }).warn({ details: [personal] }, 'something')
    logger.setBindings({ person: personal })
    logger.info('again')
  })
  for (const value of Object.values(personal)) expect(output).not.toContain(value)
  expect(output).not.toMatch(/actor|email|person|details|req"/)
})

test('no allowed field takes what a person wrote: names, addresses and numbers do not fit into any', () => {
  for (const value of Object.values(personal)) {
    const fields = Object.fromEntries(Object.keys(logFields).map((name) => [name, value]))
    const output = linesOf((logger) => logger.error(fields, 'failed'))
    expect(Object.keys(JSON.parse(output)).sort()).toEqual(['level', 'msg', 'time'])
  }
})

test('an error is its name, code and place; its message stays out, also as an object, a cause or a stack', () => {
  const error = Object.assign(
    new Error(`duplicate key (email)=(${personal.email})\n    at ${personal.name}`),
    {
      code: '23505',
      detail: personal.text,
      cause: new Error(personal.text),
    },
  )
  const output = linesOf((logger) => {
    logger.error(error)
    logger.error(error, 'failed')
    logger.error({ err: error, error }, 'failed')
    logger.error({ stack: error.stack, name: error.name }, 'failed')
    logger.error({ err: error })
  })
  for (const value of Object.values(personal)) expect(output).not.toContain(value)
  const [first] = output.split('\n').map((line) => (line === '' ? {} : JSON.parse(line)))
  expect(first).toMatchObject({
    name: 'Error',
    code: '23505',
    stack: expect.stringContaining('create-logger.test'),
  })
})

test('values put into a message are dropped, and addresses and numbers in it blotted out', () => {
  const output = linesOf((logger) => {
    logger.info('sent to %s', personal.email)
    logger.info(`sent to ${personal.email}, ${personal.phone}, ${personal.identity}`)
  })
  expect(output).toContain('sent to %s')
  expect(output).toContain('sent to …')
  for (const value of [personal.email, personal.phone, personal.identity]) expect(output).not.toContain(value)
})

test('whatever is logged, the keys of the line are on the list', () => {
  const allowed = new Set([...Object.keys(logFields), 'level', 'time', 'msg'])
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (given) => {
      const output = linesOf((logger) => logger.info({ ...given }, 'x'))
      for (const line of output.trim().split('\n')) {
        expect(Object.keys(JSON.parse(line)).every((key) => allowed.has(key))).toBe(true)
      }
    }),
  )
})
