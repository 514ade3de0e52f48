import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { unitKinds as contentKinds } from '../../../platform/content/schema/unit-kind.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { generateExample } from '../example/generate-example.ts'
import { contentKindOf, unitKindOfContent, whoIsCompetent } from './competence.ts'
import { unitHistory } from './unit-history.ts'

const content = loadContent(path.join(projectRoot(), 'content'))
const today = localDate('2026-11-24')
const { records } = generateExample(content, { units: 40, years: 2, seed: 1, today })
const history = unitHistory(records)
const june = localDate('2025-06-30')
const july = localDate('2025-07-01')

function unitOf(code: string) {
  const unit = records.units.find((candidate) => candidate.code === code)
  if (unit === undefined) throw new RangeError(code)
  return unit.id
}
function competentFor(action: string, day: typeof july, code: string): (string | undefined)[] {
  const found = whoIsCompetent(content.competences, history, { action, day, unitId: unitOf(code) })
  if (!found.ok) throw new RangeError(found.reason)
  return found.value.map(({ unitId, holder }) =>
    unitId === undefined ? holder.unit : `${history.byId.get(unitId)?.code} ${holder.position}`,
  )
}

test('every kind of unit in content is known here, and back again', () => {
  for (const kind of contentKinds) {
    const known = unitKindOfContent(kind)
    expect(known && contentKindOf(known)).toBe(kind)
  }
})

test('the power to establish a school passed from the city to the ward on 1 July 2025', () => {
  expect(competentFor('school.establish', june, 'th-kim-dong')).toEqual(['ubnd-tan-an committee-chair'])
  expect(competentFor('school.establish', july, 'th-kim-dong')).toEqual(['ubnd-long-an-ward committee-chair'])
})

test('who prepares the decision is named too', () => {
  const found = whoIsCompetent(content.competences, history, {
    action: 'school.establish',
    day: july,
    unitId: unitOf('th-kim-dong'),
  })
  expect(found.ok && found.value[0]?.advisedById).toBe(unitOf('vhxh-long-an-ward'))
  expect(found.ok && found.value[0]?.period.source.standing).toBe('unconfirmed')
})

test('a question about the dissolved office is answered for each of its successors', () => {
  const found = competentFor('school.establish', today, 'phong-tan-an')
  for (const ward of ['long-an', 'tan-an', 'khanh-hau']) {
    expect(found).toContain(`ubnd-${ward}-ward committee-chair`)
  }
})

test('on the day before and on the day of the reform somebody is competent for every action', () => {
  for (const { action } of content.competences) {
    for (const day of [june, july, today]) {
      const found = whoIsCompetent(content.competences, history, {
        action,
        day,
        unitId: unitOf('th-kim-dong'),
      })
      expect({ action, day, ok: found.ok }).toEqual({ action, day, ok: true })
    }
  }
})

test('what no rule speaks of is refused with its reason', () => {
  const asked = { action: 'nothing.known', day: july, unitId: unitOf('th-kim-dong') }
  expect(whoIsCompetent(content.competences, history, asked)).toEqual({ ok: false, reason: 'unknown-action' })
})
