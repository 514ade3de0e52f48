import { z } from 'zod'
import type { DisclosureTemplate } from '../../../platform/content/schema/disclosure-template.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { findUnitByCode, type Unit, unitName, unitNames } from '../../organisations/index.ts'
import type { Duty } from '../domain/publication/publication.ts'
import type { DraftText } from '../domain/templates/draft.ts'
import { valuesFromLastTime } from '../domain/templates/from-last-time.ts'
import { occasionLabel } from '../domain/templates/occasion-label.ts'
import { proposedEnd } from '../domain/templates/public-until.ts'
import { findTemplate, headingOf, templateFor } from '../domain/templates/template-for.ts'
import { contentOfLastTime, openDraftsOfDuty, publicationsOfDuty } from '../store/draft-queries.ts'
import { insertDraft } from '../store/draft-store.ts'
import { ChoosePage } from './choose-page.tsx'
import { draftNames, readDraftForm } from './draft-form.ts'
import { type DraftNotice, DraftPage } from './draft-page.tsx'
import { type DutyAtHand, dutiesOfUnit, findDuty, likelyOccasion } from './duty-at-hand.ts'
import { keepFiles, readUploads } from './keep-files.ts'
import { AnyForm, type StaffVisit } from './open-draft.ts'
import { publishPaths } from './paths.ts'
import type { PublishGround } from './publish-ground.ts'

const Query = z.object({
  'nghia-vu': z.string().max(100).optional(),
  lan: z.string().max(100).optional(),
  'don-vi': z.string().max(60).optional(),
  mau: z.string().max(100).optional(),
})
type NewVisit = StaffVisit & { readonly query: z.infer<typeof Query> }

/** Files of one form; more are added by saving again. */
export const draftUploads = { files: 15, fileBytes: 50 * 1024 * 1024 } as const

/** Beginning: which duty, and its form filled in from the last time. */
export function newRoutes(ground: PublishGround): Route[] {
  return [
    get({
      path: publishPaths.new,
      access: 'disclosure.write',
      query: Query,
      handle: (visit) => withBeginning(visit, ground, (beginning) => showBeginning(visit, beginning)),
    }),
    post({
      path: publishPaths.new,
      access: 'disclosure.write',
      audit: 'disclosure-draft.begun',
      query: Query,
      form: AnyForm,
      uploads: draftUploads,
      invalid: (visit, problems, typed) =>
        withBeginning(visit, ground, (beginning) => showBeginning(visit, beginning, problems, typed)),
      handle: (visit) =>
        withBeginning(visit, ground, async (beginning) => {
          const read = await readDraftForm(beginning.template, visit.form)
          const uploads = await readUploads(ground, read.files, visit.today)
          const problems = [...read.problems, ...uploads.problems]
          if (problems.length > 0) return showBeginning(visit, beginning, problems, visit.form)
          const { unit, template, duty } = beginning
          const { personId } = visit.actor
          const id = newId('draft')
          return visit.write(async ({ tx, audit }) => {
            await insertDraft(tx, {
              ...read.text,
              id,
              unitId: unit.id,
              template: template.code,
              duty,
              correctionOf: null,
              law: beginning.law,
              by: personId,
              at: visit.now,
            })
            await keepFiles(tx, ground, { id, unitId: unit.id }, uploads.files, personId, 1)
            await audit({
              subject: { kind: 'disclosure-draft', id },
              unitId: unit.id,
              details: { template: template.code, duty: duty?.code ?? null },
            })
            return redirect(afterSaving(visit.form, id))
          })
        }),
    }),
  ]
}

/** Where a saved draft is gone on with. */
export function afterSaving(form: RawForm, draftId: string): string {
  return form[draftNames.deed] === 'kiem-tra'
    ? publishPaths.check.to({ draftId })
    : publishPaths.draft.to({ draftId }, { 'da-luu': '1' })
}

interface Beginning {
  readonly unit: Unit
  readonly unitName: string
  readonly template: DisclosureTemplate
  readonly duty: Duty | null
  readonly atHand: DutyAtHand | undefined
  readonly law: string
}

/** What the address asks for; the choice of it when it does not say, nothing when it may not be had. */
async function withBeginning(
  visit: NewVisit,
  ground: PublishGround,
  work: (beginning: Beginning) => Promise<Answer>,
): Promise<Answer> {
  const { database, today, query } = visit
  const unit = await unitOfVisit(visit)
  if (unit === 'none') return notFound()
  const { 'nghia-vu': code, mau, lan } = query
  if (unit === undefined || (code === undefined && mau === undefined)) return showChoice(visit, ground, unit)
  const atHand = code === undefined ? undefined : findDuty(ground.content, code, today)
  if (code !== undefined && atHand === undefined) return notFound()
  const templates = ground.content.disclosureTemplates
  const template = mau === undefined ? templateFor(templates, code ?? null) : findTemplate(templates, mau)
  if (template === undefined) return notFound()
  const occasion = lan ?? (atHand && likelyOccasion(atHand, today)) ?? ''
  const duty = code === undefined ? null : { code, occasion: occasion === '' ? today : occasion }
  const version = atHand?.version
  return work({
    unit,
    unitName: await unitName(database, unit.id, today),
    template,
    duty,
    atHand,
    law: version === undefined ? template.legalBasis : `${version.law} ${version.article}`.trim(),
  })
}

async function unitOfVisit(visit: NewVisit): Promise<Unit | undefined | 'none'> {
  const code = visit.query['don-vi']
  const mine = visit.unitsFor('disclosure.write')
  if (code === undefined && mine.length !== 1) return undefined
  const names = code === undefined ? await unitNames(visit.database, mine, visit.today) : undefined
  const unit = await findUnitByCode(visit.database, code ?? [...(names?.values() ?? [])][0]?.code ?? '')
  return unit !== undefined && visit.may('disclosure.write', unit.id) ? unit : 'none'
}

async function showChoice(visit: NewVisit, ground: PublishGround, unit: Unit | undefined): Promise<Answer> {
  const names = await unitNames(visit.database, visit.unitsFor('disclosure.write'), visit.today)
  const duties = unit === undefined ? [] : dutiesOfUnit(ground.content, unit, visit.today)
  return page(
    <ChoosePage
      units={[...names.values()]}
      unit={unit && { code: unit.code, name: names.get(unit.id)?.name ?? unit.code }}
      duties={duties.map((duty) => ({ duty, occasion: likelyOccasion(duty, visit.today) }))}
    />,
  )
}

async function showBeginning(
  visit: NewVisit,
  beginning: Beginning,
  problems: readonly FieldProblem[] = [],
  typed?: RawForm,
): Promise<Answer> {
  const { template, unit, duty } = beginning
  const text =
    typed === undefined
      ? await proposedText(visit, beginning)
      : { ...(await readDraftForm(template, typed)).text, law: beginning.law }
  const query = {
    'nghia-vu': duty?.code,
    lan: duty?.occasion,
    'don-vi': unit.code,
    mau: duty === null ? template.code : undefined,
  }
  return page(
    <DraftPage
      template={template}
      unitName={beginning.unitName}
      action={publishPaths.new.to({}, query)}
      draftKey={`cong-khai-${unit.code}-${duty?.code ?? template.code}-${duty?.occasion ?? ''}`}
      text={text}
      isCorrection={false}
      files={[]}
      version={0}
      problems={problems}
      notices={duty === null ? [] : await noticesOf(visit, unit, duty)}
      requestId={crypto.randomUUID()}
    />,
    problems.length > 0 ? 422 : 200,
  )
}

async function proposedText(visit: NewVisit, beginning: Beginning): Promise<DraftText> {
  const { template, unit, duty, atHand } = beginning
  const last =
    duty === null ? undefined : await contentOfLastTime(visit.database, unit.id, duty.code, template.code)
  return {
    title:
      duty === null
        ? ''
        : headingOf(template, {
            duty: atHand?.obligation.name.vi ?? '',
            occasion: occasionLabel(duty.occasion),
            unit: beginning.unitName,
          }),
    values: valuesFromLastTime(template, last?.content),
    law: beginning.law,
    publicUntil: proposedEnd(template, atHand?.version.kept, visit.today),
    correctionReason: '',
  }
}

/** The same may be under way already, or be public. */
async function noticesOf(visit: NewVisit, unit: Unit, duty: Duty): Promise<DraftNotice[]> {
  const [drafts, published] = await Promise.all([
    openDraftsOfDuty(visit.database, unit.id, duty),
    publicationsOfDuty(visit.database, unit.id, duty),
  ])
  return [
    ...drafts.map((draft) => ({
      tone: 'warning' as const,
      words: texts.underWay,
      link: { href: publishPaths.draft.to({ draftId: draft.id }), text: draft.title },
    })),
    ...published.map(({ id, title }) => ({
      tone: 'warning' as const,
      words: texts.published,
      link: { href: publishPaths.publication.to({ publicationId: id }), text: title },
    })),
  ]
}

const texts = {
  underWay: {
    vi: 'Nghĩa vụ này đang có bản thảo, hãy làm tiếp bản đó:',
    en: 'There is a draft for this duty already; go on with it:',
  },
  published: {
    vi: 'Nghĩa vụ này đã công khai; nếu có thay đổi thì đính chính bản đó:',
    en: 'This duty is public already; if something has changed, correct it:',
  },
}
