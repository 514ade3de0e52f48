import type {
  DossierPart,
  ProcedureField,
  ProcedureStage,
} from '../../../platform/content/schema/procedure.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { ProcedureVersion } from '../domain/procedures/procedure-definition.ts'
import {
  channelWords,
  feeWords,
  fieldWords,
  levelWords,
  onlineWords,
  paperDetails,
  placeWords,
  roleWords,
  timeWords,
  unconfirmedWords,
} from './procedure-words.ts'

const texts = {
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  how: { vi: 'Nộp bản nào', en: 'As what' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
  sets: (count: number) => ({ vi: `Nộp ${count} bộ hồ sơ.`, en: `Hand in ${count} set(s).` }),
  noPapers: {
    vi: 'Danh sách giấy tờ chưa được xác nhận. Hãy hỏi nơi tiếp nhận.',
    en: 'The list of papers is not confirmed. Ask where you hand in the dossier.',
  },
  only: { vi: 'Chỉ khi: ', en: 'Only when: ' },
  time: { vi: 'Thời hạn giải quyết', en: 'Time' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  ways: { vi: 'Cách nộp', en: 'How to hand it in' },
  online: { vi: 'Dịch vụ công trực tuyến', en: 'Online service' },
  place: { vi: 'Nơi giải quyết', en: 'Done by' },
  result: { vi: 'Bạn nhận được', en: 'You get' },
  levels: { vi: 'Cấp học', en: 'School level' },
  notConfirmed: { vi: 'Chưa xác nhận', en: 'Not confirmed' },
  unknown: { vi: 'Hãy hỏi nơi tiếp nhận', en: 'Ask where you hand it in' },
  step: { vi: 'Bước', en: 'Step' },
  who: { vi: 'Ai làm', en: 'Who' },
  part: { vi: 'Phần thời gian', en: 'Share of the time' },
}

/** The papers as a list to tick off, on screen and on paper. */
export function Papers({
  parts,
  sets,
}: {
  readonly parts: readonly DossierPart[]
  readonly sets: number | undefined
}) {
  const words = useWords()
  if (parts.length === 0) return <p>{words(texts.noPapers)}</p>
  return (
    <>
      {sets !== undefined && <p>{words(texts.sets(sets))}</p>}
      <Table
        caption={texts.papers}
        captionHidden
        rows={parts}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', header: texts.paper, rowHeader: true, cell: ({ name }) => <TickOff name={name} /> },
          { key: 'how', header: texts.how, cell: (part) => words(paperDetails(part)) },
          { key: 'notes', header: texts.notes, cell: (part) => <PaperNotes part={part} /> },
        ]}
      />
    </>
  )
}

/** A box to tick for oneself; nothing is sent or kept. */
function TickOff({ name }: { readonly name: string }) {
  return (
    <label>
      <input type="checkbox" /> {name}
    </label>
  )
}

function PaperNotes({ part: { when, form } }: { readonly part: DossierPart }) {
  const words = useWords()
  return (
    <>
      {when !== undefined && (
        <>
          {saysWhen(when) ? '' : words(texts.only)}
          {when}
          {form !== undefined && <br />}
        </>
      )}
      {form}
    </>
  )
}

/** Whether a condition begins with its own "if" or "when". */
function saysWhen(condition: string): boolean {
  return /^(?:nếu|khi) /iu.test(condition)
}

/** Time, fee, ways and place, each marked when nobody has confirmed it. */
export function ProcedureFacts({ version }: { readonly version: ProcedureVersion }) {
  const words = useWords()
  const { time, fee, channels, onlineLevel, place, authority, result, levels } = version
  return (
    <SummaryList
      rows={[
        { key: texts.time, value: <Marked version={version} field="time" text={words(timeWords(time))} /> },
        { key: texts.fee, value: <Marked version={version} field="fee" text={words(feeWords(fee))} /> },
        {
          key: texts.place,
          value: <Marked version={version} field="authority" text={authority ?? words(placeWords[place])} />,
        },
        {
          key: texts.result,
          value: <Marked version={version} field="result" text={result || words(texts.unknown)} />,
        },
        ...(channels.length === 0
          ? []
          : [{ key: texts.ways, value: channels.map((way) => words(channelWords[way])).join('; ') }]),
        {
          key: texts.online,
          value:
            onlineLevel === undefined ? (
              words(texts.notConfirmed)
            ) : (
              <Marked version={version} field="online" text={words(onlineWords[onlineLevel])} />
            ),
        },
        ...(levels.length === 0
          ? []
          : [{ key: texts.levels, value: levels.map((level) => words(levelWords[level])).join('; ') }]),
      ]}
    />
  )
}

function Marked(props: {
  readonly version: ProcedureVersion
  readonly field: ProcedureField
  readonly text: string
}) {
  const unconfirmed = props.version.unconfirmed.includes(props.field)
  return (
    <>
      {props.text} {unconfirmed && <Tag tone="warning">{unconfirmedWords}</Tag>}
    </>
  )
}

/** The steps inside the office, in their order. */
export function Stages({ stages }: { readonly stages: readonly ProcedureStage[] }) {
  const words = useWords()
  return (
    <Table
      caption={texts.step}
      captionHidden
      rows={stages.map((stage, index) => ({ ...stage, number: index + 1 }))}
      rowKey={({ number }) => number}
      columns={[
        {
          key: 'step',
          header: texts.step,
          rowHeader: true,
          cell: ({ number, name }) => `${number}. ${words(name)}`,
        },
        { key: 'who', header: texts.who, cell: ({ role }) => words(roleWords[role]) },
        { key: 'share', header: texts.part, numeric: true, cell: ({ share }) => `${share}%` },
      ]}
    />
  )
}

/** What of a procedure nobody has confirmed yet, in one place. */
export function UnconfirmedNotice({ version }: { readonly version: ProcedureVersion }) {
  const words = useWords()
  const { unconfirmed } = version
  if (unconfirmed.length === 0) return null
  const listed = unconfirmed.map((field) => words(fieldWords[field])).join(', ')
  return (
    <Notice
      tone="warning"
      title={{
        vi: 'Một số điểm chưa được xác nhận theo văn bản gốc',
        en: 'Some points were not yet checked against the official text',
      }}
    >
      <p>
        {words({ vi: 'Chưa xác nhận', en: 'Not confirmed' })}: {listed}.{' '}
        {words({
          vi: 'Hãy hỏi nơi tiếp nhận trước khi nộp hồ sơ.',
          en: 'Ask where you hand in the dossier before you do.',
        })}
      </p>
    </Notice>
  )
}
