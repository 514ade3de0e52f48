import { expect, test } from 'vitest'
import { z } from 'zod'
import { exampleApp, examplePassword } from '../app/example-app.ts'
import { Attacker } from './attacker.ts'

const app = await exampleApp({ units: 24, years: 3 })
const { server } = app.house

/**
 * What each area keeps of one unit: the parameters that name it, and the unit whose matter it is. Every address of the
 * workspace under the prefix is tried, so that a new one is tried without anybody listing it.
 */
const areas = [
  {
    prefix: '/khu-lam-viec/cong-khai/ban-thao/',
    own: `select id as "draftId", unit_id as unit from disclosure.draft order by id limit 1`,
  },
  {
    prefix: '/khu-lam-viec/cong-khai/da-dang/',
    own: `select publication.id as "publicationId", 'a4' as paper, unit_id as unit from disclosure.publication
      join organisations.unit on unit.id = unit_id and unit.kind = 'school' order by publication.id limit 1`,
  },
  {
    prefix: '/khu-lam-viec/cong-khai/niem-yet/',
    own: `select posting.id as "postingId", publication.unit_id as unit from disclosure.posting
      join disclosure.publication on publication.id = publication_id order by posting.id limit 1`,
  },
  {
    prefix: '/khu-lam-viec/tai-tro/',
    own: `select appeal.id as "appealId", appeal.unit_id as unit, '1' as stage,
        (select id from disclosure.donation_spend where appeal_id = appeal.id limit 1) as "spendId",
        (select id from disclosure.donation_gift where appeal_id = appeal.id limit 1) as "giftId",
        (select id from disclosure.donation_entry where appeal_id = appeal.id limit 1) as "entryId",
        gen_random_uuid() as "minuteId", gen_random_uuid() as "opinionId"
      from disclosure.donation_appeal appeal
      where exists (select from disclosure.donation_spend where appeal_id = appeal.id) order by appeal.id limit 1`,
  },
  {
    prefix: '/khu-lam-viec/tuyen-dung/',
    own: `select id as "recruitmentId", unit_id as unit, 'TS-001' as code, '1' as room from disclosure.recruitment_round limit 1`,
  },
  {
    prefix: '/khu-lam-viec/tuyen-sinh/',
    own: `select campaign.id as "campaignId", campaign.unit_id as unit, unit.code as school,
        application.code as code, coalesce(draw.id, gen_random_uuid()) as "drawId", gen_random_uuid() as "fileId"
      from disclosure.enrolment_campaign campaign
      join disclosure.enrolment_application application on application.campaign_id = campaign.id
      join organisations.unit on unit.id = application.school_id
      left join disclosure.enrolment_draw draw on draw.campaign_id = campaign.id and draw.school_id = unit.id
      order by campaign.opens_at desc, draw.id nulls last limit 1`,
  },
  {
    prefix: '/khu-lam-viec/khoan-thu/phat-hien/',
    own: `select id as "findingId", unit_id as unit from disclosure.fee_finding order by id limit 1`,
  },
  {
    prefix: '/khu-lam-viec/sach/lan-mua/',
    own: `select id as "purchaseId", unit_id as unit from disclosure.book_purchase order by id limit 1`,
  },
  {
    prefix: '/khu-lam-viec/sach/mua/',
    own: `select unit.code, school_year as year, unit.id as unit from disclosure.book_purchase
      join organisations.unit on unit.id = unit_id order by book_purchase.id limit 1`,
  },
  {
    prefix: '/khu-lam-viec/sach/sgk/',
    own: `select unit.code, school_year as year, unit.id as unit,
        (select id from disclosure.textbook_step where selection_id = selection.id limit 1) as "stepId",
        (select id from disclosure.textbook_member where selection_id = selection.id limit 1) as "memberId"
      from disclosure.textbook_selection selection
      join organisations.unit on unit.id = unit_id order by selection.id limit 1`,
  },
  {
    prefix: '/khu-lam-viec/so-liem-chinh/don-vi/',
    own: `select unit.code, unit.id as unit from organisations.unit
      join disclosure.declaration_round on unit_id = unit.id where unit.kind = 'school' order by unit.code limit 1`,
  },
  {
    prefix: '/khu-lam-viec/so-liem-chinh/ke-khai/',
    own: `select declaration_round.id as "roundId", unit_id as unit from disclosure.declaration_round
      join organisations.unit on unit.id = unit_id and unit.kind = 'school' order by declaration_round.id limit 1`,
  },
  {
    prefix: '/khu-lam-viec/so-liem-chinh/chuyen-doi/',
    own: `select id as "planId", unit_id as unit from disclosure.rotation_plan order by id limit 1`,
  },
  {
    prefix: '/khu-lam-viec/so-liem-chinh/bo-nhiem/',
    own: `select id as "entryId", unit_id as unit from disclosure.appointment order by id limit 1`,
  },
  {
    prefix: '/khu-lam-viec/so-liem-chinh/xung-dot/',
    own: `select id as "entryId", decider_unit_id as unit from disclosure.conflict_declaration order by id limit 1`,
  },
] as const

const everything = [
  'draft',
  'draft_step',
  'posting',
  'publication',
  'donation_appeal',
  'donation_entry',
  'donation_gift',
  'donation_spend',
  'recruitment_round',
  'recruitment_event',
  'recruitment_panel',
  'recruitment_mark',
  'recruitment_candidate',
  'recruitment_seating',
  'recruitment_attendance',
  'recruitment_notice_change',
  'enrolment_campaign',
  'enrolment_school',
  'enrolment_application',
  'enrolment_draw',
  'fee_finding',
  'textbook_selection',
  'textbook_member',
  'textbook_step',
  'textbook_version',
  'book_purchase',
  'register_person',
  'declaration_round',
  'declaration_received',
  'rotation_outcome',
  'appointment_step',
  'conflict_words',
  'conflict_decision',
] as const

async function fingerprint(): Promise<unknown> {
  const parts = everything.map(
    (table) =>
      `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from disclosure.${table} t) as ${table}`,
  )
  return (await app.owner.query(`select ${parts.join(', ')}`)).rows[0]
}

/** People of every role who have no part in a unit, nor in what stands above or below it. */
async function outsiders(unit: string): Promise<readonly string[]> {
  const { rows } = await app.owner.query(
    `with recursive line as (
      select $1::uuid as id
      union select above.superior_id from line join organisations.unit_superior above on above.unit_id = line.id
    ), below as (
      select $1::uuid as id
      union select under.unit_id from below join organisations.unit_superior under on under.superior_id = below.id
    ), inside as (select id from line union select id from below)
    select distinct on (held.role) person.email from organisations.role_assignment held
    join organisations.person person on person.id = held.person_id
    join organisations.unit unit on unit.id = held.unit_id
    where (held.valid_to is null or held.valid_to >= current_date) and unit.valid_to is null
      and held.role <> 'administrator'
      and not exists (select from organisations.role_assignment other
        where other.person_id = person.id and other.unit_id in (select id from inside))
    order by held.role, person.email`,
    [unit],
  )
  return z
    .array(z.object({ email: z.string() }))
    .parse(rows)
    .map(({ email }) => email)
}

/** Forms that would do as much as they can, whatever the route reads of them. */
const greedy: readonly (readonly [string, string])[] = [
  ['lyDo', 'không có quyền'],
  ['ten', 'tên khác'],
  ['noiDung', 'ghi của người ngoài'],
  ['ngay', '01/01/2026'],
  ['buoc', 'open'],
  ['phienBan', '1'],
  ['soTien', '1000000'],
]

test.each(areas)(
  'nobody from elsewhere reaches anything under $prefix',
  { timeout: 120_000 },
  async ({ prefix, own }) => {
    const found = z.record(z.string(), z.string().nullable()).parse((await app.owner.query(own)).rows[0])
    const { unit, ...parameters } = found
    const people = await outsiders(unit ?? '')
    expect(people.length).toBeGreaterThan(2)
    const routes = server.routeListing.filter(
      ({ path, permission }) => path.startsWith(`${prefix}:`) && permission !== 'anyone',
    )
    expect(routes.length).toBeGreaterThan(0)
    const before = await fingerprint()
    const wrong: string[] = []
    for (const email of people) {
      const attacker = new Attacker(server)
      await attacker.signIn(email, examplePassword)
      for (const { method, path } of routes) {
        const url = path.replace(/:(\w+)/gu, (_, name: string) => parameters[name] ?? crypto.randomUUID())
        let seen = method === 'GET' ? await attacker.get(url) : await attacker.post(url, greedy)
        if (seen.status === 303 && seen.location !== undefined) seen = await attacker.get(seen.location)
        if (seen.status !== 404 && seen.status !== 403)
          wrong.push(`${email} ${method} ${path}: ${seen.status}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await fingerprint()).toEqual(before)
  },
)
