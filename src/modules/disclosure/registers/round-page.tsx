import type { DeclarationRule } from '../../../platform/content/schema/integrity.ts'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { daysBetween, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import {
  countDeclarations,
  type DeclarationRound,
  type DueDeclaration,
  declarationState,
  excuses,
} from '../domain/registers/declaration.ts'
import type { ListedHandover } from '../store/register-declarations.ts'
import { registerPaths } from './paths.ts'
import { declarationStateWords, excuseWords, sourceWords } from './register-words.ts'
import { roundTexts as texts } from './round-texts.ts'

export interface RoundRow {
  readonly due: DueDeclaration
  readonly name: string
  readonly position: string
}

export interface ShownHandover extends ListedHandover {
  /** The last day on which it must begin to be shown inside the unit. */
  readonly postBy: LocalDate
  /** For how many days it must be shown. */
  readonly postedDays: number
}

export interface RoundPageProps {
  readonly round: DeclarationRound
  readonly unitName: string
  readonly rule: DeclarationRule | undefined
  readonly rows: readonly RoundRow[]
  readonly handovers: readonly ShownHandover[]
  /** The last day for passing on what was received first; null when nothing waits. */
  readonly handOverBy: LocalDate | null
  /** People of the unit who are not on the list. */
  readonly others: readonly Choice[]
  readonly mayKeep: boolean
  readonly today: LocalDate
  readonly form: TypedForm
}

/** A round of declarations: who must, who has, what was passed on and shown; never what anybody declared. */
export function RoundPage(props: RoundPageProps) {
  const { round, unitName, rule, rows, mayKeep, today, form } = props
  const words = useWords()
  const counts = countDeclarations(
    rows.map(({ due }) => due),
    round.dueOn,
    today,
  )
  return (
    <Page
      title={texts.title(rule?.name ?? texts.plain, round.year)}
      eyebrow={unitName}
      lead={texts.counts(counts, formatDay(round.dueOn))}
      errors={summaryOf(form)}
      back={{ href: registerPaths.desk.to({}), text: texts.desk }}
    >
      <Notice title={texts.neverContents}>
        <p>
          {words(texts.neverContentsWhy)} {rule !== undefined && words(sourceWords(rule.source))}
        </p>
      </Notice>
      {mayKeep && <ReceiveSection {...props} />}
      <Section title={texts.list} id="danh-sach">
        <Table
          caption={texts.list}
          captionHidden
          rows={rows}
          rowKey={({ due }) => due.id}
          columns={[
            {
              key: 'name',
              header: texts.person,
              rowHeader: true,
              cell: ({ name, position }) => (position === '' ? name : `${name}, ${position}`),
            },
            {
              key: 'state',
              header: texts.state,
              cell: ({ due }) => {
                const state = declarationStateWords[declarationState(due, round.dueOn, today)]
                return (
                  <Tag tone={state.tone}>{due.excuse === null ? state.words : excuseWords[due.excuse]}</Tag>
                )
              },
            },
            {
              key: 'day',
              header: texts.receivedOn,
              cell: ({ due }) =>
                due.receivedOn === null
                  ? '–'
                  : words(texts.received(formatDay(due.receivedOn), due.pages ?? 0)),
            },
            {
              key: 'handed',
              header: texts.handed,
              cell: ({ due }) => words(due.handoverId === null ? texts.no : texts.yes),
            },
          ]}
        />
        {mayKeep && <ListForms {...props} />}
      </Section>
      <HandoverSection {...props} />
    </Page>
  )
}

function ReceiveSection({ round, rows, form, today }: RoundPageProps) {
  const words = useWords()
  const waiting = rows.filter(({ due }) => due.receivedOn === null && due.excuse === null)
  if (waiting.length === 0) return null
  return (
    <Section title={texts.receive} id="nhan-ban">
      <Form action={registerPaths.receive.to({ roundId: round.id })} requestId={crypto.randomUUID()}>
        <SelectField
          name="nguoi"
          label={texts.person}
          choices={waiting.map(({ due, name, position }) => ({
            value: due.id,
            label: `${name}, ${position}`,
          }))}
          {...shown(form, 'nguoi')}
        />
        <DateField
          name="ngay"
          label={texts.receivedOn}
          hint={texts.notBackdated}
          {...shown(form, 'ngay', formatDay(today))}
        />
        <TextField
          name="soTrang"
          label={texts.pages}
          kind="number"
          width="short"
          {...shown(form, 'soTrang')}
        />
        <TextField
          name="niemPhong"
          label={texts.sealed}
          hint={texts.sealedHint}
          optional
          {...shown(form, 'niemPhong')}
        />
        <Button>{words(texts.receiveButton)}</Button>
      </Form>
    </Section>
  )
}

function ListForms({ round, rows, others, form }: RoundPageProps) {
  const words = useWords()
  const waiting = rows.filter(({ due }) => due.receivedOn === null && due.excuse === null)
  return (
    <>
      {others.length > 0 && (
        <Details summary={texts.add}>
          <Form action={registerPaths.addPerson.to({ roundId: round.id })} requestId={crypto.randomUUID()}>
            <SelectField name="them" label={texts.person} choices={others} {...shown(form, 'them')} />
            <Button variant="secondary" small>
              {words(texts.addButton)}
            </Button>
          </Form>
        </Details>
      )}
      {waiting.length > 0 && (
        <Details summary={texts.excuse}>
          <Form action={registerPaths.excuse.to({ roundId: round.id })} requestId={crypto.randomUUID()}>
            <SelectField
              name="bot"
              label={texts.person}
              choices={waiting.map(({ due, name, position }) => ({
                value: due.id,
                label: `${name}, ${position}`,
              }))}
              {...shown(form, 'bot')}
            />
            <RadiosField
              name="lyDo"
              label={texts.reason}
              hint={texts.reasonPublic}
              choices={excuses.map((excuse) => ({ value: excuse, label: excuseWords[excuse] }))}
              {...shown(form, 'lyDo')}
            />
            <Button variant="secondary" small>
              {words(texts.excuseButton)}
            </Button>
          </Form>
        </Details>
      )}
    </>
  )
}

function HandoverSection({ round, rows, handovers, handOverBy, mayKeep, form, today }: RoundPageProps) {
  const words = useWords()
  const waiting = rows.filter(({ due }) => due.receivedOn !== null && due.handoverId === null).length
  return (
    <Section title={texts.handover} id="ban-giao">
      {handOverBy !== null && <p>{words(texts.handOverBy(waiting, formatDay(handOverBy)))}</p>}
      {handovers.map((handover) => (
        <HandoverLine key={handover.id} handover={handover} today={today} />
      ))}
      {mayKeep && waiting > 0 && (
        <Form action={registerPaths.handOver.to({ roundId: round.id })} requestId={crypto.randomUUID()}>
          <DateField name="ngayGiao" label={texts.handedOn} {...shown(form, 'ngayGiao', formatDay(today))} />
          <TextField name="noiNhan" label={texts.recipient} {...shown(form, 'noiNhan')} />
          <Button variant="secondary">{words(texts.handOverButton)}</Button>
        </Form>
      )}
      {mayKeep && <PostingForm round={round} handovers={handovers} form={form} />}
    </Section>
  )
}

function HandoverLine({ handover, today }: { readonly handover: ShownHandover; readonly today: LocalDate }) {
  const words = useWords()
  const { posting, postBy, postedDays } = handover
  const isShort = posting?.way === 'noticeboard' && daysBetween(posting.from, posting.to) + 1 < postedDays
  return (
    <p>
      {words(texts.handedLine(handover.copies, formatDay(handover.handedOn), handover.recipient))}{' '}
      {posting === null ? (
        <Tag tone={today > postBy ? 'danger' : 'warning'}>{texts.postBy(formatDay(postBy))}</Tag>
      ) : (
        <>
          {words(texts.posted[posting.way](posting.place, formatDay(posting.from), formatDay(posting.to)))}{' '}
          {posting.from > postBy && <Tag tone="warning">{texts.postedLate}</Tag>}{' '}
          {isShort && <Tag tone="warning">{texts.postedShort(postedDays)}</Tag>}
        </>
      )}
    </p>
  )
}

function PostingForm({ round, handovers, form }: Pick<RoundPageProps, 'round' | 'handovers' | 'form'>) {
  const words = useWords()
  const open = handovers.filter(({ posting }) => posting === null)
  if (open.length === 0) return null
  return (
    <Form action={registerPaths.post.to({ roundId: round.id })} requestId={crypto.randomUUID()}>
      <h3 class="govuk-heading-s">{words(texts.posting)}</h3>
      <p>{words(texts.postingLead)}</p>
      <SelectField
        name="dot"
        label={texts.handover}
        choices={open.map(({ id, handedOn, copies }) => ({
          value: id,
          label: texts.handoverChoice(formatDay(handedOn), copies),
        }))}
        {...shown(form, 'dot')}
      />
      <RadiosField
        name="hinhThuc"
        label={texts.way}
        choices={[
          { value: 'noticeboard', label: texts.noticeboard },
          { value: 'meeting', label: texts.meeting },
        ]}
        {...shown(form, 'hinhThuc')}
      />
      <TextField name="noi" label={texts.place} {...shown(form, 'noi')} />
      <DateField name="tu" label={texts.from} {...shown(form, 'tu')} />
      <DateField name="den" label={texts.to} {...shown(form, 'den')} />
      <TextField name="bienBan" label={texts.minutes} {...shown(form, 'bienBan')} />
      <Button>{words(texts.postButton)}</Button>
    </Form>
  )
}
