import type { Words } from '../../../platform/i18n/words.ts'
import type { ProcedureId, UnitId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Details } from '../../../ui/details/details.tsx'
import type { FieldProblem } from '../../../ui/error-summary/error-summary.tsx'
import { fieldId } from '../../../ui/field/field-frame.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { useText } from '../../../ui/text.ts'
import type { ProcedureVersion } from '../procedures/face.ts'
import { CounterTabs } from './counter-tabs.tsx'
import { counterWords, keyWords, resultByWords } from './counter-words.ts'
import type { EntryForm } from './entry-form.ts'
import { KeyField, keysOf } from './key-field.tsx'
import type { OpenCounter } from './open-counter.ts'
import { PapersList } from './papers-list.tsx'
import { counterPaths } from './paths.ts'
import { QueueBox, type QueueBoxProps } from './queue-box.tsx'

/** What a few letters may mean. */
export interface EntryMatch {
  readonly id: ProcedureId
  readonly name: string
  readonly unitId: UnitId
  readonly unitName: string
}

export interface EntryPageProps {
  readonly counter: OpenCounter
  readonly entry: EntryForm
  /** What is asked next. */
  readonly stage: 'card' | 'procedure' | 'papers'
  readonly matches: readonly EntryMatch[]
  readonly version: ProcedureVersion | undefined
  readonly asksDays: boolean
  readonly problems: readonly FieldProblem[]
  /** The clerk has pressed Enter with papers missing: these. */
  readonly missing: readonly string[]
  readonly refusal: Words | undefined
  readonly queue: QueueBoxProps
}

/** A dossier is taken in: who, which procedure, which papers; each step is an Enter away from the next. */
export function EntryPage(props: EntryPageProps) {
  const { counter, entry, stage, refusal, version } = props
  const words = useWords()
  return (
    <Page
      title={counterWords.counter}
      eyebrow={counter.name}
      width="wide"
      variant="workspace"
      errors={props.problems}
    >
      <CounterTabs counter={counter} current="desk" />
      {refusal !== undefined && (
        <Notice tone="danger" title={counterWords.notNow} announce>
          <p>{words(refusal)}</p>
        </Notice>
      )}
      <Form
        action={stage === 'papers' ? counterPaths.file.to({}) : counterPaths.fill.to({})}
        requestId={stage === 'papers' ? crypto.randomUUID() : undefined}
        hidden={hiddenOf(entry, stage)}
      >
        {stage === 'card' ? (
          <KeyField
            name="dong"
            label={counterWords.scan}
            hint={counterWords.scanHint}
            error={errorIn(props, 'dong')}
            value=""
            keyName="q"
            first
          />
        ) : (
          <PersonFields {...props} />
        )}
        {stage === 'procedure' && <ProcedureStep {...props} />}
        {stage === 'papers' && version !== undefined && <PapersStep {...props} version={version} />}
        {stage !== 'papers' && (
          <ButtonRow>
            <Button>{words(counterWords.next)}</Button>
          </ButtonRow>
        )}
      </Form>
      {stage !== 'card' && (
        <p>
          <a href={counterPaths.desk.to({}, { noi: counter.unit.code })} {...keysOf('n')}>
            {words(counterWords.restart)}
          </a>
        </p>
      )}
      {stage === 'card' && <QueueBox {...props.queue} />}
      <Details summary={counterWords.keysTitle}>
        <p>{words(texts.keys)}</p>
        <dl>
          {keyWords.map(([key, what]) => (
            <div key={key}>
              <dt>Alt + {key}</dt>
              <dd>{words(what)}</dd>
            </div>
          ))}
        </dl>
        <p>{words(counterWords.papersHint)}</p>
      </Details>
    </Page>
  )
}

function PersonFields(props: EntryPageProps) {
  const { entry } = props
  return (
    <>
      <TextField
        name="ten"
        label={counterWords.name}
        error={errorIn(props, 'ten')}
        value={entry.ten}
        autocomplete="off"
      />
      <TextField
        name="cccd"
        label={counterWords.number}
        error={errorIn(props, 'cccd')}
        value={entry.cccd}
        width="medium"
        autocomplete="off"
        optional
      />
      <TextField
        name="diaChi"
        label={counterWords.address}
        error={errorIn(props, 'diaChi')}
        value={entry.diaChi}
        autocomplete="off"
        optional
      />
    </>
  )
}

function ProcedureStep(props: EntryPageProps) {
  const { entry, matches } = props
  const words = useWords()
  return (
    <>
      <KeyField
        name="thuTuc"
        label={counterWords.procedure}
        hint={counterWords.procedureHint}
        error={errorIn(props, 'thuTuc')}
        value={entry.thuTuc}
        keyName="t"
        first={matches.length === 0}
      />
      {matches.length > 0 && (
        <fieldset class="govuk-fieldset govuk-form-group">
          <legend class="govuk-fieldset__legend">{words(counterWords.choose)}</legend>
          <div class="govuk-radios">
            {matches.map(({ id, name, unitName }, index) => (
              <div key={id} class="govuk-radios__item">
                <input
                  class="govuk-radios__input"
                  id={`chon-${index}`}
                  name="chon"
                  type="radio"
                  value={id}
                  checked={index === 0}
                  {...(index === 0 && { autofocus: true })}
                />
                <label class="govuk-label govuk-radios__label" for={`chon-${index}`}>
                  {name} · {unitName}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}

function PapersStep(props: EntryPageProps & { readonly version: ProcedureVersion }) {
  const { entry, version, missing, asksDays } = props
  const words = useWords()
  const text = useText()
  return (
    <>
      <p>
        <strong>{text(version.name)}</strong>
      </p>
      {missing.length > 0 && (
        <Notice tone="warning" title={counterWords.missingTitle} announce>
          <ul>
            {missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p>{words(counterWords.missingText)}</p>
        </Notice>
      )}
      <PapersList parts={version.parts} chosen={entry.giay} all={entry.du} first={missing.length === 0} />
      {missing.length > 0 && (
        <TextAreaField
          name="lyDo"
          label={counterWords.reason}
          value={entry.lyDo === '' ? words(texts.usualReason) : entry.lyDo}
          error={errorIn(props, 'lyDo')}
          rows={2}
        />
      )}
      <KeyField
        name="dienThoai"
        label={counterWords.phone}
        error={errorIn(props, 'dienThoai')}
        value={entry.dienThoai}
        keyName="d"
        first={missing.length > 0}
        phone
      />
      {asksDays && (
        <TextField
          name="soNgay"
          label={counterWords.days}
          hint={counterWords.daysHint}
          error={errorIn(props, 'soNgay')}
          value={entry.soNgay}
          kind="number"
          width="short"
        />
      )}
      <ButtonRow>
        <Button name="viec" value={missing.length > 0 ? 'huong-dan' : 'tiep-nhan'}>
          {words(missing.length > 0 ? counterWords.guide : counterWords.receive)}
        </Button>
      </ButtonRow>
      <TextField
        name="lamCho"
        label={counterWords.forWhom}
        error={errorIn(props, 'lamCho')}
        value={entry.lamCho}
        autocomplete="off"
        optional
      />
      <ResultFields {...props} />
      <TextField
        name="thuDienTu"
        label={counterWords.email}
        error={errorIn(props, 'thuDienTu')}
        value={entry.thuDienTu}
        kind="email"
        autocomplete="off"
        optional
      />
      <Details summary={counterWords.paper} open={entry.soGiay !== '' || hasPaperProblem(props)}>
        <TextField
          name="soGiay"
          label={counterWords.paperNumber}
          error={errorIn(props, 'soGiay')}
          value={entry.soGiay}
          width="medium"
          optional
        />
        <TextField
          name="ngayNhan"
          label={counterWords.receivedDay}
          error={errorIn(props, 'ngayNhan')}
          value={entry.ngayNhan}
          width="medium"
          optional
        />
        <TextField
          name="gioNhan"
          label={counterWords.receivedTime}
          error={errorIn(props, 'gioNhan')}
          value={entry.gioNhan}
          width="short"
          optional
        />
      </Details>
    </>
  )
}

function ResultFields(props: EntryPageProps) {
  const { entry } = props
  const words = useWords()
  return (
    <>
      <fieldset class="govuk-fieldset govuk-form-group">
        <legend class="govuk-fieldset__legend">{words(counterWords.resultBy)}</legend>
        <div class="govuk-radios">
          {(['counter', 'online', 'post'] as const).map((by, index) => (
            <div key={by} class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                id={index === 0 ? fieldId('nhan') : `${fieldId('nhan')}-${index}`}
                name="nhan"
                type="radio"
                value={by}
                checked={entry.nhan === by}
              />
              <label
                class="govuk-label govuk-radios__label"
                for={index === 0 ? fieldId('nhan') : `${fieldId('nhan')}-${index}`}
              >
                {words(resultByWords[by])}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <TextField
        name="guiVe"
        label={counterWords.postTo}
        error={errorIn(props, 'guiVe')}
        value={entry.guiVe}
        autocomplete="off"
        optional
      />
    </>
  )
}

function errorIn({ problems }: EntryPageProps, name: string) {
  return problems.find(({ field }) => field === name)?.message
}

function hasPaperProblem({ problems }: EntryPageProps): boolean {
  return problems.some(({ field }) => field === 'soGiay' || field === 'ngayNhan' || field === 'gioNhan')
}

/** What this step does not ask and the next one needs. */
function hiddenOf(entry: EntryForm, stage: EntryPageProps['stage']): Record<string, string> {
  const always = { noi: entry.noi, khoa: entry.khoa, batDau: entry.batDau }
  if (stage === 'papers') return { ...always, chon: entry.chon, thuTuc: entry.thuTuc }
  return { ...always, daTim: entry.thuTuc }
}

const texts = {
  keys: {
    vi: 'Enter: bước tiếp theo. Tab: sang ô sau. Trên Firefox bấm thêm Shift; trên máy Mac bấm Control và Option thay cho Alt.',
    en: 'Enter: next step. Tab: next field. Firefox wants Shift as well; a Mac wants Control and Option for Alt.',
  },
  usualReason: {
    vi: 'Hồ sơ còn thiếu giấy tờ theo danh mục đã công bố của thủ tục.',
    en: 'Papers of the published list are missing.',
  },
}
