import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { RecruitmentId } from '../../../platform/kernel/ids.ts'
import { peopleWithRoles, unitsBelow } from '../../organisations/index.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import { crossCheck, type RelationFinding } from '../domain/recruitment/related-persons.ts'
import { happenedOf, type Pass, type Recruitment } from '../domain/recruitment/round.ts'
import { finalMark } from '../domain/recruitment/sealed-marking.ts'
import { recruitmentTimetable } from '../domain/recruitment/timetable.ts'
import { publicationsAbout } from '../store/publication-queries.ts'
import { type Candidate, candidatePersons, listCandidates } from '../store/recruitment-candidates.ts'
import {
  listDeclarations,
  listMarks,
  listPanel,
  listPaperCodes,
  type PanelMember,
} from '../store/recruitment-marking.ts'
import { readingRecruitmentAs } from '../store/recruitment-reading.ts'
import { listReviewRequests } from '../store/recruitment-reviews.ts'
import { findRecruitment } from '../store/recruitment-rounds.ts'
import { WorkPage } from './desk-pages.tsx'
import { rankingOf } from './fix-ranking.ts'
import type { RecruitmentWorld } from './recruitment-world.ts'

/** Who may be named to a board or as a marker. */
const servingRoles = ['head', 'specialist', 'inspector', 'principal', 'teacher'] as const

export type WorkVisit = Visit<{ readonly recruitmentId: RecruitmentId }, unknown, SignedIn>

/** The recruitment of the address, when whoever visits may do this with it. */
export async function findWork(
  visit: WorkVisit,
  permission: 'recruitment.manage' | 'recruitment.decide',
  reader: Reader = visit.database,
  options: { readonly forUpdate?: boolean } = {},
): Promise<Recruitment | undefined> {
  const recruitment = await findRecruitment(reader, visit.params.recruitmentId, options)
  return recruitment && visit.may(permission, recruitment.unitId) ? recruitment : undefined
}

/** The board, the candidates, and what their declarations say together of those who still serve. */
export interface Board {
  readonly panel: readonly PanelMember[]
  readonly candidates: readonly Candidate[]
  readonly findings: readonly RelationFinding[]
}

/** Reads each once, as the unit that recruits. */
export async function loadBoard(reader: Reader, { id }: Recruitment): Promise<Board> {
  const [panel, declarations, candidates] = [
    await listPanel(reader, id),
    await listDeclarations(reader, id),
    await listCandidates(reader, id),
  ]
  const persons = await candidatePersons(
    reader,
    candidates.map((candidate) => candidate.id),
  )
  const serving = panel.filter(({ recusedBecause }) => recusedBecause === null)
  const findings = crossCheck(
    serving.map(({ personId, name }) => ({
      memberId: personId,
      member: { name, bornIn: null },
      related: declarations.get(personId) ?? null,
    })),
    candidates.flatMap((one) => {
      const person = persons.get(one.id)
      if (person === undefined) return []
      const candidate = { name: person.name, bornIn: Number(person.bornOn.slice(0, 4)) }
      return [{ code: one.code, candidate, related: person.related }]
    }),
  )
  return { panel, candidates, findings }
}

/** The board of a recruitment for a page. */
export function readBoard(
  { database }: Pick<WorkVisit, 'database'>,
  recruitment: Recruitment,
): Promise<Board> {
  return readingRecruitmentAs(database, { kind: 'staff', units: [recruitment.unitId] }, (reader) =>
    loadBoard(reader, recruitment),
  )
}

/** The page of one recruitment, with what was typed when it is shown again. */
export async function showWork(
  visit: WorkVisit,
  world: RecruitmentWorld,
  form: TypedForm = nothingTyped,
): Promise<Answer> {
  const recruitment = await findWork(visit, 'recruitment.manage')
  if (recruitment === undefined) return notFound()
  const { database, today } = visit
  const { id, unitId, rankingText, identityOpenedAt } = recruitment
  const people = await peopleWithRoles(
    database,
    [unitId, ...(await unitsBelow(database, unitId, today))],
    servingRoles,
    today,
  )
  const about = await publicationsAbout(database, { type: 'recruitment', id })
  const ranking = rankingText ?? (identityOpenedAt === null ? null : await rankingOf(database, recruitment))
  return page(
    <WorkPage
      {...(await readBoard(visit, recruitment))}
      recruitment={recruitment}
      steps={recruitmentTimetable(happenedOf(recruitment), { ...world, today })}
      numbers={new Map(about.map((publication) => [publication.id, publication.number]))}
      people={people.map((person) => ({ value: person.id, label: `${person.name} (${person.position})` }))}
      marked={{ 1: await markedOf(database, recruitment, 1), 2: await markedOf(database, recruitment, 2) }}
      reviewRequests={(await listReviewRequests(database, id)).length}
      ranking={ranking}
      undecided={ranking === null ? [] : undecidedCodes(recruitment, ranking)}
      mayDecide={visit.may('recruitment.decide', unitId)}
      today={today}
      form={form}
    />,
    statusOf(form),
  )
}

/** How far a marking is: papers that have their mark, of all. */
async function markedOf(reader: Reader, recruitment: Recruitment, pass: Pass) {
  const papers = await listPaperCodes(reader, recruitment.id, pass)
  const marks = Map.groupBy(await listMarks(reader, recruitment.id, pass), ({ paper }) => paper)
  const rules = { differenceForThird: recruitment.differenceForThird }
  const done = papers.filter((paper) => finalMark(marks.get(paper) ?? [], rules).state === 'final')
  return { done: done.length, papers: papers.length }
}

/** Those among whom the head must still choose. */
function undecidedCodes({ chosen, rankingText }: Recruitment, ranking: string): readonly string[] {
  if (chosen.length > 0 || rankingText !== null) return []
  return rankCandidates(readRanking(ranking)).flatMap(({ code, placing }) =>
    placing.kind === 'undecided' ? [code] : [],
  )
}

/** The page again with one message. */
export function refused(message: Words, typed: TypedForm['typed'] = {}, field = ''): TypedForm {
  const problems: FieldProblem[] = [{ field, message }]
  return { typed, problems }
}
