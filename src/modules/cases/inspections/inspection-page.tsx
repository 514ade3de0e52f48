import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import type { InspectionRefusal } from '../domain/inspections/decide-inspection.ts'
import {
  availableActions,
  findingKinds,
  findStep,
  type InspectionAction,
  inspectionOwners,
  isConcluded,
} from '../domain/inspections/inspection.ts'
import { InspectionDocuments } from './inspection-documents.tsx'
import {
  actionWords,
  entryWords,
  findingKindWords,
  partyWords,
  refusalWords,
  stateTones,
  stateWords,
  topicWords,
} from './inspection-words.ts'
import type { InspectionView, SeenInspection } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'
import { RemediesSection } from './remedies-section.tsx'
import { TermText } from './term-text.tsx'

export interface InspectionProps extends SeenInspection {
  readonly today: LocalDate
  readonly form: TypedForm
  readonly refusal: InspectionRefusal | 'stale' | undefined
  readonly saved: boolean
  readonly requestId: () => string
}

const texts = {
  list: { vi: 'Kiểm tra', en: 'Inspections' },
  next: { vi: 'Việc tiếp theo', en: 'What comes next' },
  nextBy: { vi: 'Người làm', en: 'To be done by' },
  nothing: { vi: 'Không còn việc nào.', en: 'Nothing is left to do.' },
  school: { vi: 'Trường được kiểm tra', en: 'School' },
  office: { vi: 'Cơ quan kiểm tra', en: 'Inspected by' },
  due: { vi: 'Phải kết luận trước hết ngày', en: 'To be concluded by' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  visit: { vi: 'Thời gian tại trường', en: 'On site' },
  team: { vi: 'Đoàn kiểm tra', en: 'Team' },
  leads: { vi: 'trưởng đoàn', en: 'leads' },
  unplanned: { vi: 'Đột xuất, vì', en: 'Unplanned, because' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  site: { vi: 'Mở phiếu kiểm tra tại chỗ', en: 'Open the on-site form' },
  explain: { vi: 'Viết giải trình', en: 'Write the explanation' },
  conclusion: { vi: 'Soạn kết luận', en: 'Write the conclusion' },
  decide: { vi: 'Ra quyết định kiểm tra', en: 'Decide to inspect' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Bắt buộc khi trả lại hoặc hủy.', en: 'Needed for returning and cancelling.' },
  number: { vi: 'Số kết luận', en: 'Number of the conclusion' },
  findings: { vi: 'Những điều phát hiện', en: 'Findings' },
  noFindings: { vi: 'Chưa ghi phát hiện nào.', en: 'Nothing has been found.' },
  explanation: { vi: 'Nhà trường giải trình', en: 'The school says' },
  dropped: { vi: 'Không giữ lại sau giải trình', en: 'Dropped after the explanation' },
  addFinding: { vi: 'Ghi một phát hiện', en: 'Write down a finding' },
  item: { vi: 'Thuộc mục', en: 'About item' },
  otherItem: { vi: 'Ngoài các mục', en: 'Something else' },
  kind: { vi: 'Loại', en: 'Kind' },
  what: { vi: 'Nội dung', en: 'What was found' },
  whatHint: {
    vi: 'Ghi sự việc và bằng chứng. Nhà trường sẽ đọc nội dung này.',
    en: 'The facts and what shows them. The school will read this.',
  },
  add: { vi: 'Thêm phát hiện', en: 'Add the finding' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  signed: { vi: 'Kết luận', en: 'Conclusion' },
  history: { vi: 'Quá trình', en: 'History' },
  checkPublic: {
    vi: 'Khi công khai, người dân đọc được kết luận chung và phát hiện bản công khai, việc khắc phục và hạn. Không có tên người.',
    en: 'The public will read the public conclusion and findings, the remedies and their days. No names.',
  },
}

/** One inspection: where it stands, what comes next, what was found, said, concluded and put right. */
export function InspectionPage(props: InspectionProps) {
  const { view, form, refusal, saved } = props
  const { inspection, unitName } = view
  const words = useWords()
  return (
    <Page
      title={unitName}
      eyebrow={inspection.code}
      lead={topicWords[inspection.topic]}
      breadcrumbs={[{ href: inspectionPaths.list.to({}), text: texts.list }]}
      errors={summaryOf(form)}
      aside={<Tag tone={stateTones[inspection.state]}>{stateWords[inspection.state]}</Tag>}
    >
      {refusal !== undefined && (
        <Notice tone="warning" announce>
          <p>{words(refusalWords[refusal])}</p>
        </Notice>
      )}
      {saved && <Notice tone="success" title={texts.saved} announce />}
      <NextSection {...props} />
      <Facts view={view} />
      <FindingsSection {...props} />
      {isConcluded(inspection.state) && view.conclusion.summary !== '' && (
        <Section title={texts.signed}>
          {view.conclusion.summary.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Section>
      )}
      <RemediesSection {...props} />
      <InspectionDocuments {...props} />
      <History view={view} />
    </Page>
  )
}

function Facts({ view }: { readonly view: InspectionView }) {
  const words = useWords()
  const { inspection, members, names, explanation, publication } = view
  const { decisionNumber, decidedOn, visitFrom, visitTo } = inspection
  return (
    <SummaryList
      rows={[
        { key: texts.school, value: view.unitName },
        { key: texts.office, value: view.issuerName },
        { key: texts.due, value: formatDay(inspection.dueOn) },
        ...(inspection.reason === '' ? [] : [{ key: texts.unplanned, value: inspection.reason }]),
        ...(decisionNumber === null || decidedOn === null
          ? []
          : [{ key: texts.decision, value: `${decisionNumber} · ${formatDay(decidedOn)}` }]),
        ...(visitFrom === null || visitTo === null
          ? []
          : [{ key: texts.visit, value: `${formatDay(visitFrom)} – ${formatDay(visitTo)}` }]),
        ...(members.length === 0
          ? []
          : [
              {
                key: texts.team,
                value: members
                  .map(({ personId, leads }) => {
                    const name = names.get(personId) ?? ''
                    return leads ? `${name} (${words(texts.leads)})` : name
                  })
                  .join(', '),
              },
            ]),
        ...(explanation.dueOn === null
          ? []
          : [{ key: explanation.title, value: <TermText term={explanation} /> }]),
        ...(publication.dueOn === null
          ? []
          : [{ key: publication.title, value: <TermText term={publication} /> }]),
      ]}
    />
  )
}

/** Actions that have a page of their own. */
const ownPages: ReadonlySet<InspectionAction> = new Set(['decide', 'explain'])

function NextSection({ view, parties, form, requestId }: InspectionProps) {
  const words = useWords()
  const { inspection } = view
  const params = { inspectionId: inspection.id }
  const available = availableActions(inspection.state, parties)
  const steps = available.filter((action) => !ownPages.has(action))
  const owner = inspectionOwners[inspection.state]
  const withReason = steps.some((action) => findStep(action).needsReason === true)
  return (
    <Section title={texts.next}>
      <p>{owner === null ? words(texts.nothing) : `${words(texts.nextBy)}: ${words(partyWords[owner])}`}</p>
      <ButtonRow>
        {available.includes('decide') && (
          <LinkButton href={inspectionPaths.decide.to(params)}>{words(texts.decide)}</LinkButton>
        )}
        {inspection.state === 'on-site' && parties.has('inspector') && (
          <LinkButton href={inspectionPaths.site.to(params)}>{words(texts.site)}</LinkButton>
        )}
        {available.includes('explain') && (
          <LinkButton href={inspectionPaths.explain.to(params)}>{words(texts.explain)}</LinkButton>
        )}
        {inspection.state === 'drafting' && parties.has('inspector') && (
          <LinkButton href={inspectionPaths.conclusion.to(params)}>{words(texts.conclusion)}</LinkButton>
        )}
      </ButtonRow>
      {steps.length > 0 && (
        <Form
          action={inspectionPaths.step.to(params)}
          requestId={requestId()}
          hidden={{ phienBan: String(inspection.version) }}
        >
          {steps.includes('publish') && <p>{words(texts.checkPublic)}</p>}
          {steps.includes('conclude') && (
            <TextField name="so" label={texts.number} kind="number" width="short" {...shown(form, 'so')} />
          )}
          {withReason && (
            <TextAreaField
              name="lyDo"
              label={texts.reason}
              hint={texts.reasonHint}
              rows={2}
              optional
              {...shown(form, 'lyDo')}
            />
          )}
          <ButtonRow>
            {steps.map((action, index) => (
              <Button
                key={action}
                name="viec"
                value={action}
                variant={
                  action === 'cancel'
                    ? 'danger'
                    : index === 0 && action !== 'return'
                      ? 'primary'
                      : 'secondary'
                }
              >
                {words(actionWords[action])}
              </Button>
            ))}
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}

function FindingsSection({ view, parties, form, requestId }: InspectionProps) {
  const words = useWords()
  const { inspection, findings, checklist } = view
  const params = { inspectionId: inspection.id }
  const writes = inspection.state === 'on-site' && parties.has('inspector')
  if (inspection.state === 'planned' || inspection.state === 'decided') return null
  return (
    <Section title={texts.findings}>
      {findings.length === 0 && <p>{words(texts.noFindings)}</p>}
      <ol>
        {findings.map((finding) => (
          <li key={finding.id}>
            <Tag tone={finding.kind === 'violation' ? 'danger' : 'warning'}>
              {findingKindWords[finding.kind]}
            </Tag>
            {!finding.upheld && <Tag>{texts.dropped}</Tag>}
            <p>{finding.text}</p>
            {finding.explanation !== null && (
              <p>
                <strong>{words(texts.explanation)}:</strong> {finding.explanation}
              </p>
            )}
            {writes && (
              <Form
                action={inspectionPaths.findingRemove.to({ ...params, findingId: finding.id })}
                requestId={requestId()}
              >
                <Button variant="quiet" small about={finding.text}>
                  {words(texts.remove)}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ol>
      {writes && (
        <Form
          action={inspectionPaths.findings.to(params)}
          requestId={requestId()}
          draftKey={`phat-hien-${inspection.id}`}
        >
          <h3>{words(texts.addFinding)}</h3>
          <SelectField
            name="muc"
            label={texts.item}
            choices={[
              { value: '', label: texts.otherItem },
              ...checklist.items.map(({ code, text }) => ({ value: code, label: text })),
            ]}
            {...shown(form, 'muc')}
          />
          <SelectField
            name="loai"
            label={texts.kind}
            choices={findingKinds.map((kind) => ({ value: kind, label: findingKindWords[kind] }))}
            {...shown(form, 'loai')}
          />
          <TextAreaField
            name="noiDung"
            label={texts.what}
            hint={texts.whatHint}
            rows={4}
            maxLength={5_000}
            {...shown(form, 'noiDung')}
          />
          <Button variant="secondary">{words(texts.add)}</Button>
        </Form>
      )}
    </Section>
  )
}

function History({ view }: { readonly view: InspectionView }) {
  if (view.entries.length === 0) return null
  return (
    <Section title={texts.history}>
      <Timeline
        events={view.entries.toReversed().map(({ action, actorId, reason, at }) => ({
          id: `${action}-${at.getTime()}`,
          at,
          title: entryWords[action],
          who: actorId === null ? undefined : view.names.get(actorId),
          body: reason === '' ? undefined : <p>{reason}</p>,
        }))}
      />
    </Section>
  )
}
