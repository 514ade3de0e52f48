import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { moduleServer, visitorOf } from '../../../../test/app/module-server.tsx'
import { Visitor } from '../../../../test/app/visitor.ts'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import type { RoleCode } from '../../../platform/contracts/access.ts'
import type { Module } from '../../../platform/contracts/module.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { openFileStore } from '../../../platform/files/file-store.ts'
import { type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { loadExample } from '../../organisations/index.ts'
import { type CampaignId, rulesInForce } from '../domain/enrolment/campaign.ts'
import { planDays } from '../domain/enrolment/plan-days.ts'
import { fitsAge, rankOf } from '../domain/enrolment/rank-of.ts'
import { type Application, listApplications } from '../store/enrolment-applications.ts'
import { areasOfSchool, replacePlanTables, zoneOrderOf } from '../store/enrolment-areas.ts'
import { findCampaign, insertCampaign } from '../store/enrolment-campaigns.ts'
import { type Child, findChild } from '../store/enrolment-children.ts'
import { checkApplication, insertApplication } from '../store/enrolment-filing.ts'
import { actInEnrolmentAs } from '../store/enrolment-reading.ts'
import { enrolmentRoutes, enrolmentWorkspace } from './index.ts'
import { issuePlan } from './issue-plan.ts'
import { enrolmentPermissions } from './permissions.ts'

const secret = 'một bí mật của bài thử, đủ dài'

/** Enrolment on the example's units, with a clock that the test sets. */
export async function enrolmentApp() {
  const test = await testDatabase()
  const { database } = test
  const example = usualExample()
  await loadExample(database, example, { ...plainOptions, steps: [] })
  let now = plainOptions.now
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-enrolment-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const files = openFileStore(folder)
  const dependencies = { content, files, secret, origin: 'http://127.0.0.1', now: () => now }
  const module: Module = {
    name: 'disclosure',
    routes: enrolmentRoutes(dependencies),
    permissions: enrolmentPermissions,
    workspace: enrolmentWorkspace,
    jobs: [],
    indicators: [],
    handlers: [],
  }
  const server = await moduleServer({ database, modules: [module], now: () => now })
  const office = find(
    example.records.units,
    ({ kind, validTo }) => kind === 'commune-department' && validTo === null,
  )
  const below = (unitId: UnitId) =>
    example.records.superiors.some(({ unitId: id, superiorId }) => id === unitId && superiorId === office.id)
  const schools = example.records.units.filter(
    ({ id, level, validTo }) => level === 'TH' && validTo === null && below(id),
  )
  const [school = find([], () => false), other = school] = schools
  const person = (unitId: UnitId, role: RoleCode) =>
    find(example.people, ({ assignments }) =>
      assignments.some((held) => held.unitId === unitId && held.role === role && held.validTo === null),
    )
  const nameOf = (unitId: UnitId) =>
    find(example.records.names, (name) => name.unitId === unitId && name.validTo === null).name

  /** A public campaign for grade 1 with two schools and two areas. */
  const campaign = async (wish: {
    readonly opensOn: LocalDate
    readonly closesOn: LocalDate
    readonly resultsOn: LocalDate
    readonly quota: number
    readonly schoolYear: string
  }): Promise<CampaignId> => {
    const days = planDays(wish, localDate('2026-11-24'))
    const rules = rulesInForce(content.enrolment.rules, 'grade-1', localDate('2026-11-24'))
    if (!days.ok || rules === undefined) throw new RangeError('not a plan')
    const by = idSchema('person').parse(person(office.id, 'head').id)
    return transaction(database, async (tx) => {
      const id = await insertCampaign(tx, {
        unitId: office.id,
        schoolYear: wish.schoolYear,
        level: 'grade-1',
        title: 'Tuyển sinh lớp 1',
        rules,
        ...days.value,
        resultsOn: wish.resultsOn,
        madeBy: by,
        example: false,
      })
      if (id === undefined) throw new RangeError('there is one already')
      await replacePlanTables(tx, id, {
        quotas: [
          { school: school.code, quota: wish.quota, classes: 2 },
          { school: other.code, quota: 5, classes: 1 },
        ],
        zones: [
          { ward: 'Phường 1', area: 'Đường Hùng Vương', school: school.code, order: 1 },
          { ward: 'Phường 1', area: 'Đường Hùng Vương', school: other.code, order: 2 },
          { ward: 'Phường 1', area: 'Khu phố Bình Cư', school: other.code, order: 1 },
        ],
        schoolIds: new Map(schools.map(({ code, id: unitId }) => [code, unitId])),
        validFrom: wish.opensOn,
      })
      const draft = await findCampaign(tx, id)
      if (draft === undefined) throw new RangeError('no campaign')
      await issuePlan(tx, content, draft, { basis: '12/KH-VHXH', by, at: now, reason: '' })
      return id
    })
  }

  const child = (name: string, change: Partial<Child> = {}): Child => ({
    name,
    bornOn: localDate('2020-05-09'),
    gender: 'female',
    citizenNumber: '',
    areaId: null,
    address: '12 Hùng Vương',
    residence: 'permanent',
    groups: [],
    guardian: 'Trần Thị Bảy',
    phone: '0900000000',
    email: '',
    language: 'vi',
    ...change,
  })

  /** Files an application at the time of the clock. */
  const apply = (campaignId: CampaignId, schoolId: UnitId, who: Child): Promise<Application> =>
    transaction(database, (tx) =>
      insertApplication(
        tx,
        {
          campaignId,
          schoolId,
          officeId: office.id,
          channel: 'online',
          receivedAt: now,
          savedAt: now,
          child: who,
          by: null,
        },
        secret,
      ),
    )

  /** Finds proved what each family of the school claims. */
  const checkAll = (campaignId: CampaignId, schoolId: UnitId) =>
    transaction(database, async (tx) => {
      await actInEnrolmentAs(tx, { kind: 'staff', units: [schoolId] })
      const found = await findCampaign(tx, campaignId)
      if (found === undefined) throw new RangeError('no campaign')
      for (const application of await listApplications(tx, campaignId, schoolId)) {
        const told = await findChild(tx, application.id)
        if (told === undefined) throw new RangeError('no child')
        const { residence, groups } = told
        const zone = await zoneOrderOf(tx, told.areaId, schoolId, localDate('2099-01-01'))
        const rank = rankOf(found.rules.ranks, { zone, residence, groups })
        const fits = fitsAge(found.rules.age, found.schoolYear, told.bornOn)
        await checkApplication(tx, application, {
          finding: fits ? 'fits' : 'age',
          zone,
          rank: fits ? (rank?.code ?? null) : null,
          residence,
          groups,
          note: '',
          by: idSchema('person').parse(person(schoolId, 'school-clerk').id),
          at: now,
        })
      }
    })

  return {
    ...test,
    content,
    server,
    secret,
    office,
    school: { ...school, name: nameOf(school.id) },
    other: { ...other, name: nameOf(other.id) },
    person,
    campaign,
    child,
    apply,
    checkAll,
    areas: (campaignId: CampaignId, schoolId: UnitId) =>
      areasOfSchool(database, campaignId, schoolId, localDate('2099-01-01')),
    setNow: (changed: Date) => {
      now = changed
    },
    now: () => now,
    visitor: () => new Visitor(server),
    signedIn: (unitId: UnitId, role: RoleCode) => visitorOf(server, person(unitId, role).email),
  }
}

function find<Item>(items: readonly Item[], fits: (item: Item) => boolean): Item {
  const found = items.find(fits)
  if (found === undefined) throw new RangeError('the example has none')
  return found
}
