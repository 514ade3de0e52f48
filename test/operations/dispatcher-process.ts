// A process of its own that delivers announcements until it is killed; started by dispatcher-killed.test.ts.
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pino from 'pino'
import { z } from 'zod'
import { on } from '../../src/platform/contracts/event.ts'
import { openDatabase, openPool } from '../../src/platform/database/database.ts'
import { createDispatcher } from '../../src/platform/events/dispatcher.ts'

const numberDrawn = { type: 'test.number-drawn', payload: z.object({ number: z.number().int() }) }
const database = openDatabase(openPool(process.argv[2] ?? '', 2))
createDispatcher({
  database,
  logger: pino({ level: 'silent' }),
  pauseMs: 10,
  handlers: [
    on(numberDrawn, 'counting', async (tx, { number }) => {
      await sql`insert into public.reaction values (${number})`.execute(tx)
      await sleep(Math.random() * 4)
    }),
  ],
})
process.stdout.write('ready\n')
