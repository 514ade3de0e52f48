import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'

const { owner } = await testDatabase()

/** What the loops ask every second must not read whole tables, however large these have grown. */
const questions = {
  'entries of the last minutes that are not chained': `
    select entry.id from platform.audit_entry entry
    where entry.occurred_at > now() - 10 * interval '1 minute'
      and not exists (select from platform.audit_chain link where link.entry_id = entry.id)
    order by entry.occurred_at, entry.id limit 500`,
  'the next announcement': `
    select id from platform.outbox where delivered_at is null and next_attempt_at <= now()
    order by next_attempt_at limit 1 for update skip locked`,
  'the next letter': `
    select id from platform.mail where sent_at is null and refused_at is null and next_attempt_at <= now()
    order by next_attempt_at limit 1 for update skip locked`,
}

test('the loops find their work through an index', async () => {
  await owner.query(`
    insert into platform.audit_entry (id, action, subject_kind, occurred_at)
      select gen_random_uuid(), 'test.x', 'test', now() - n * interval '1 minute' from generate_series(1, 30000) n;
    insert into platform.audit_chain (sequence, entry_id, previous_hash, hash)
      select row_number() over (), id, sha256('x'), sha256('x') from platform.audit_entry;
    insert into platform.outbox (id, event_type, payload, delivered_at)
      select gen_random_uuid(), 'test.x', '{}', now() from generate_series(1, 30000);
    insert into platform.mail (id, kind, recipient, subject, text_body, sent_at)
      select gen_random_uuid(), 'test.x', 'a@b.example', 'x', '', now() from generate_series(1, 30000);
    analyze platform.audit_entry, platform.audit_chain, platform.outbox, platform.mail`)
  for (const [question, text] of Object.entries(questions)) {
    const { rows } = await owner.query(`explain ${text}`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan, question).not.toContain('Seq Scan')
    expect(plan, question).toContain('Index')
  }
})
