import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { RecruitmentId } from '../../../platform/kernel/ids.ts'
import { peopleWithRoles, unitsBelow } from '../../organisations/index.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import { crossCheck, type RelationFinding } from '../domain/recruitment/related-persons.ts'
import { happenedOf, type Recruitment } from '../domain/recruitment/round.ts'
import { finalMark } from '../domain/recruitment/sealed-marking.ts'
import { recruitmentTimetable } from '../domain/recruitment/timetable.ts'
import { publicationsAbout } from '../store/publication-queries.ts'
import { candidatePersons, listCandidates } from '../store/recruitment-candidates.ts'
import { listDeclarations, listMarks, listPanel } from '../store/recruitment-marking.ts'
import { readingRecruitmentAs } from '../store/recruitment-reading.ts'
import { findRecruitment } from '../store/recruitment-rounds.ts'
import { WorkPage } from './desk-pages.tsx'
import type { RecruitmentWorld } from './recruitment-world.ts'
import { rankingOf } from './seal-papers.ts'

/** Who may be named to a board or as a marker. */
const serving = ['head', 'specialist', 'inspector', 'principal'] as const

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

/** What the declarations of the board and of the candidates say together, of those who still serve. */
export async function findingsOf(
  reader: Reader,
  recruitment: Recruitment,
): Promise<readonly RelationFinding[]> {
  const [panel, declarations, candidates] = [
    await listPanel(reader, recruitment.id),
    await listDeclarations(reader, recruitment.id),
    await listCandidates(reader, recruitment.id),
  ]
  const persons = await candidatePersons(
    reader,
    candidates.map(({ id }) => id),
  )
  return crossCheck(
    panel
      .filter(({ recusedBecause }) => recusedBecause === null)
      .map(({ personId, name }) => ({
        memberId: personId,
        member: { name, bornIn: null },
        related: declarations.get(personId) ?? null,
      })),
    candidates.flatMap(({ id, code }) => {
      const person = persons.get(id)
      return person === undefined
        ? []
        : [
            {
              code,
              candidate: { name: person.name, bornIn: Number(person.bornOn.slice(0, 4)) },
              related: person.related,
            },
          ]
    }),
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
  const findings = await readingRecruitmentAs(database, { kind: 'staff', units: [unitId] }, (reader) =>
    findingsOf(reader, recruitment),
  )
  const panel = await listPanel(database, id)
  const candidates = await listCandidates(database, id)
  const marks = Map.groupBy(await listMarks(database, id), ({ paper }) => paper)
  const rules = { differenceForThird: recruitment.differenceForThird }
  const people = await peopleWithRoles(
    database,
    [unitId, ...(await unitsBelow(database, unitId, today))],
    serving,
    today,
  )
  const about = await publicationsAbout(database, { type: 'recruitment', id })
  const ranking = rankingText ?? (identityOpenedAt === null ? null : await rankingOf(database, recruitment))
  const undecided =
    ranking === null
      ? []
      : rankCandidates({ ...readRanking(ranking), chosen: [] }).filter(
          ({ placing }) => placing.kind === 'undecided',
        )
  return page(
    <WorkPage
      recruitment={recruitment}
      steps={recruitmentTimetable(happenedOf(recruitment), { ...world, today })}
      numbers={new Map(about.map((publication) => [publication.id, publication.number]))}
      panel={panel}
      people={people.map((person) => ({ value: person.id, label: `${person.name} (${person.position})` }))}
      findings={findings}
      candidates={candidates}
      marked={{
        done: [...marks.values()].filter((own) => finalMark(own, rules).state === 'final').length,
        papers: candidates.filter(({ eligible }) => eligible === true).length,
      }}
      ranking={ranking}
      undecided={
        recruitment.chosen.length > 0 || rankingText !== null ? [] : undecided.map(({ code }) => code)
      }
      mayDecide={visit.may('recruitment.decide', unitId)}
      today={today}
      form={form}
    />,
    form.problems.length > 0 ? 422 : 200,
  )
}

/** The page again with one message. */
export function refused(message: Words, typed: TypedForm['typed'] = {}, field = ''): TypedForm {
  const problems: FieldProblem[] = [{ field, message }]
  return { typed, problems }
}
