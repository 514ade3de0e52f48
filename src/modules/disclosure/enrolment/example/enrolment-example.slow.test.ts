import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/database/test-database.ts'
import { content, plainOptions, usualWish } from '../../../../../test/example/example.builder.ts'
import { generateExample, loadExample } from '../../../organisations/index.ts'
import { readDrawInput, runDraw } from '../../domain/draw/draw.ts'
import { decidePlaces } from '../../domain/enrolment/decide-places.ts'
import { readSealedList } from '../../domain/enrolment/sealed-list.ts'
import { listCampaignSchools, listPublicCampaigns } from '../../store/enrolment-campaigns.ts'
import { listDraws } from '../../store/enrolment-draws.ts'
import { listDecisions } from '../../store/enrolment-results.ts'
import { drawCrypto } from '../draw-crypto.ts'
import { enrolmentExample } from './enrolment-example.ts'

const { database, owner } = await testDatabase()

beforeAll(async () => {
  const example = generateExample(content, { ...usualWish, years: 3 })
  await loadExample(database, example, {
    ...plainOptions,
    steps: [{ ...enrolmentExample, isHistory: false }],
  })
}, 60_000)

test('the example tells enrolments of three school years, each recomputed from its published list and draw', async () => {
  const campaigns = await listPublicCampaigns(database)
  expect(new Set(campaigns.map(({ schoolYear }) => schoolYear))).toEqual(
    new Set(['2024-2025', '2025-2026', '2026-2027']),
  )
  let drawn = 0
  for (const campaign of campaigns) {
    for (const { schoolId, sealedText, decidedAt } of await listCampaignSchools(database, campaign.id)) {
      if (sealedText === null || decidedAt === null) throw new RangeError('not decided')
      const draw = (await listDraws(database, campaign.id, schoolId)).find(
        ({ purpose }) => purpose === 'last-places',
      )
      const order = draw?.value && runDraw(readDrawInput(draw.input), draw.value, drawCrypto).order
      if (order) drawn += 1
      const decisions = (await listDecisions(database, campaign.id, schoolId)).map(
        ({ schoolId: _, ...rest }) => rest,
      )
      const placing = decidePlaces(
        readSealedList(sealedText),
        order ? order.map(({ item }) => item) : undefined,
      )
      expect(placing).toEqual({ kind: 'decided', decisions })
    }
  }
  expect(drawn).toBeGreaterThan(3)
})

test('nothing in it is ahead of its time or named in public', async () => {
  const { rows } = await owner.query<{ applications: number; late: number; named: number }>(
    `
    select (select count(*)::int from disclosure.enrolment_application) as applications,
      (select count(*)::int from disclosure.enrolment_act where at > $1) as late,
      (select count(*)::int from disclosure.publication_version version
        join disclosure.publication on publication.id = version.publication_id and publication.kind = 'enrolment-result'
        join disclosure.enrolment_child child on position(child.name in version.content::text) > 0) as named`,
    [plainOptions.now],
  )
  expect(rows[0]).toMatchObject({ late: 0, named: 0 })
  expect(rows[0]?.applications).toBeGreaterThan(300)
})
