import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { PublicationId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { RelationFinding } from '../domain/recruitment/related-persons.ts'
import {
  happenedOf,
  type Pass,
  panelParts,
  passState,
  type Recruitment,
} from '../domain/recruitment/round.ts'
import { nextEvent, type TimetableStep } from '../domain/recruitment/timetable.ts'
import type { Candidate } from '../store/recruitment-candidates.ts'
import type { PanelMember } from '../store/recruitment-marking.ts'
import { deskTexts } from './desk-texts.ts'
import { recruitmentPaths } from './paths.ts'
import { Panel, publicTexts, Results } from './public-pages.tsx'
import { eventWords, partWords } from './recruitment-words.ts'
import { Timetable } from './timetable-view.tsx'

/** The recruitments of somebody's units. */
export function RecruitmentDeskPage({ listed }: { readonly listed: readonly Recruitment[] }) {
  const words = useWords()
  return (
    <Page
      title={deskTexts.title}
      aside={
        <LinkButton href={recruitmentPaths.create.to({})} small>
          {words(deskTexts.create)}
        </LinkButton>
      }
    >
      {listed.length === 0 && <EmptyState title={publicTexts.none} />}
      {listed.map((recruitment) => {
        const next = nextEvent(happenedOf(recruitment))
        return (
          <Card
            headingLevel={2}
            key={recruitment.id}
            title={recruitment.title}
            href={recruitmentPaths.work.to({ recruitmentId: recruitment.id })}
          >
            <p>{next === null ? words(deskTexts.finished) : words(eventWords[next])}</p>
          </Card>
        )
      })}
    </Page>
  )
}

export interface WorkPageProps {
  readonly recruitment: Recruitment
  readonly steps: readonly TimetableStep[]
  readonly numbers: ReadonlyMap<PublicationId, number>
  readonly panel: readonly PanelMember[]
  readonly people: readonly Choice[]
  readonly findings: readonly RelationFinding[]
  readonly candidates: readonly Candidate[]
  /** How far each marking is: papers that have their mark, of all. */
  readonly marked: Readonly<Record<Pass, { readonly done: number; readonly papers: number }>>
  readonly reviewRequests: number
  readonly ranking: string | null
  readonly undecided: readonly string[]
  readonly mayDecide: boolean
  readonly today: LocalDate
  readonly form: TypedForm
}

/** One recruitment at the desk: what comes next, and by whom. */
export function WorkPage(props: WorkPageProps) {
  const { recruitment, steps, panel, candidates, form } = props
  const words = useWords()
  const to = { recruitmentId: recruitment.id }
  const unchecked = candidates.filter(({ eligible }) => eligible === null).length
  return (
    <Page
      title={recruitment.title}
      lead={recruitment.basis}
      errors={summaryOf(form)}
      back={{ href: recruitmentPaths.desk.to({}), text: deskTexts.title }}
    >
      <NextStep {...props} />
      <Section
        title={publicTexts.candidates}
        id="ung-vien"
        lead={deskTexts.candidates(candidates.length, unchecked)}
      >
        <p>
          <a href={recruitmentPaths.candidates.to(to)}>{words(deskTexts.openCandidates)}</a>
        </p>
        <p>
          <a href={recruitmentPaths.rooms.to(to)}>{words(deskTexts.openRooms)}</a>
        </p>
        <p>
          <a href={recruitmentPaths.notice.to(to)}>{words(deskTexts.changeNotice)}</a>
        </p>
      </Section>
      <Section title={publicTexts.panel} id="hoi-dong" lead={deskTexts.panelLead}>
        <Findings findings={props.findings} panel={panel} candidates={candidates} />
        <Panel panel={panel} />
        {recruitment.reviewSealed === null && (
          <Form action={recruitmentPaths.panel.to(to)} requestId={crypto.randomUUID()}>
            <SelectField
              name="nguoi"
              label={publicTexts.member}
              choices={props.people}
              {...shown(form, 'nguoi')}
            />
            <SelectField
              name="vaiTro"
              label={publicTexts.part}
              choices={panelParts.map((part) => ({ value: part, label: partWords[part] }))}
              {...shown(form, 'vaiTro', 'member')}
            />
            <Button variant="secondary" small>
              {words(deskTexts.addMember)}
            </Button>
          </Form>
        )}
        <Form action={recruitmentPaths.recuse.to(to)} requestId={crypto.randomUUID()}>
          <SelectField
            name="nguoi"
            label={deskTexts.recuse}
            choices={panel
              .filter(({ recusedBecause }) => recusedBecause === null)
              .map(({ personId, name }) => ({ value: personId, label: name }))}
            value=""
          />
          <TextField name="lyDo" label={deskTexts.reason} {...shown(form, 'lyDo')} />
          <Button variant="secondary" small>
            {words(deskTexts.recuseButton)}
          </Button>
        </Form>
      </Section>
      <Section title={deskTexts.marking} id="cham">
        <Marking {...props} pass={1} />
      </Section>
      {happenedOf(recruitment)['marks-published'] !== undefined && (
        <Section title={deskTexts.review} id="phuc-khao" lead={deskTexts.reviewLead(props.reviewRequests)}>
          {happenedOf(recruitment)['review-closed'] !== undefined && <Marking {...props} pass={2} />}
        </Section>
      )}
      {props.ranking !== null && (
        <Section title={publicTexts.result} id="ket-qua">
          <Results text={props.ranking} />
          <TieChoice {...props} />
        </Section>
      )}
      <Section title={publicTexts.timetable} id="cac-buoc">
        <Timetable steps={steps} recruitment={recruitment} numbers={props.numbers} />
      </Section>
    </Page>
  )
}

function NextStep({ recruitment, today, form }: WorkPageProps) {
  const words = useWords()
  const next = nextEvent(happenedOf(recruitment))
  if (next === null) return <Notice tone="success" title={deskTexts.finished} />
  return (
    <Section title={deskTexts.next} id="buoc">
      <Form
        action={recruitmentPaths.event.to({ recruitmentId: recruitment.id })}
        hidden={{ buoc: next }}
        requestId={crypto.randomUUID()}
      >
        <p>{words(eventWords[next])}</p>
        <DateField name="ngay" label={deskTexts.happenedOn} {...shown(form, 'ngay', formatDay(today))} />
        <Button>{words(deskTexts.record)}</Button>
      </Form>
    </Section>
  )
}

function Findings({
  findings,
  panel,
  candidates,
}: {
  readonly findings: readonly RelationFinding[]
  readonly panel: readonly PanelMember[]
  readonly candidates: readonly Candidate[]
}) {
  const words = useWords()
  if (findings.length === 0) return null
  const nameOf = (id: string) => panel.find(({ personId }) => personId === id)?.name ?? ''
  return (
    <Notice tone="warning" title={deskTexts.findings}>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.kind}-${finding.memberId}-${'code' in finding ? finding.code : ''}`}>
            {nameOf(finding.memberId)}:{' '}
            {finding.kind === 'not-declared'
              ? words(publicTexts.no)
              : `${words(deskTexts[finding.kind])} ${candidates.find(({ code }) => code === finding.code)?.code ?? ''}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const markingPaths = {
  1: { deal: recruitmentPaths.deal, open: recruitmentPaths.open },
  2: { deal: recruitmentPaths.dealReview, open: recruitmentPaths.openReview },
} as const

/** One marking: its codes are dealt, its papers marked, its identities opened. */
function Marking({ recruitment, marked, mayDecide, pass }: WorkPageProps & { readonly pass: Pass }) {
  const words = useWords()
  const to = { recruitmentId: recruitment.id }
  const { sealed, openedAt } = passState(recruitment, pass)
  const paths = markingPaths[pass]
  if (openedAt !== null) return <p>{words(deskTexts.opened)}</p>
  if (sealed === null)
    return (
      <Form action={paths.deal.to(to)} requestId={crypto.randomUUID()}>
        <p>{words(deskTexts.dealLead)}</p>
        <Button variant="secondary">{words(deskTexts.deal)}</Button>
      </Form>
    )
  return (
    <>
      <p>{words(deskTexts.marked(marked[pass].done, marked[pass].papers))}</p>
      <p>
        <a href={recruitmentPaths.marking.to(to)}>{words(deskTexts.openMarking)}</a>
      </p>
      {mayDecide && (
        <Form action={paths.open.to(to)} requestId={crypto.randomUUID()}>
          <Button variant="danger">{words(deskTexts.open)}</Button>
        </Form>
      )}
    </>
  )
}

function TieChoice({ recruitment, undecided, mayDecide, form }: WorkPageProps) {
  const words = useWords()
  if (undecided.length === 0 || !mayDecide) return null
  return (
    <Form
      action={recruitmentPaths.choose.to({ recruitmentId: recruitment.id })}
      requestId={crypto.randomUUID()}
    >
      <p>{words(deskTexts.chooseLead)}</p>
      {undecided.map((code) => (
        <p key={code}>
          <label>
            <input type="checkbox" name="chon" value={code} /> {code}
          </label>
        </p>
      ))}
      <TextAreaField name="lyDo" label={deskTexts.choiceReason} rows={3} {...shown(form, 'lyDo')} />
      <Button>{words(deskTexts.choose)}</Button>
    </Form>
  )
}
