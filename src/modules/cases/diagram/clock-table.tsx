import type { Law } from '../../../platform/content/schema/law.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { CaseType, ClockDefinition } from '../domain/case-type.ts'
import { type ClockRule, findClockRule } from '../domain/clock/clock.ts'
import { procedureRuleCode } from '../domain/procedure-rule.ts'
import { amountWords } from '../explain/day-words.ts'
import { helpWords } from './help-words.ts'

/** The clocks of a kind of case with the rule of a day. */
export function ClockTable({
  type,
  laws,
  on,
}: {
  readonly type: CaseType
  readonly laws: readonly Law[]
  readonly on: LocalDate
}) {
  const words = useWords()
  const rows = Object.entries(type.clocks).map(([name, clock]) => ({
    name,
    clock,
    rule: clock.rule === procedureRuleCode ? undefined : findClockRule(laws, clock.rule, on),
  }))
  return (
    <Table
      caption={helpWords.clocks}
      captionHidden
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'clock', header: helpWords.clock, rowHeader: true, cell: ({ clock }) => words(clock.words) },
        { key: 'amount', header: helpWords.amount, cell: ({ rule }) => words(lengthWords(rule)) },
        { key: 'rule', header: helpWords.rule, cell: (row) => <RuleCell {...row} /> },
        { key: 'duty', header: helpWords.duty, cell: ({ clock }) => words(helpWords[clock.duty]) },
      ]}
    />
  )
}

function RuleCell({ rule }: { readonly clock: ClockDefinition; readonly rule: ClockRule | undefined }) {
  const words = useWords()
  if (rule === undefined) return <>{words(helpWords.byProcedureRule)}</>
  return (
    <>
      {rule.article}, {rule.law}{' '}
      {rule.standing === 'unconfirmed' ? <Tag tone="warning">{helpWords.unconfirmed}</Tag> : null}
    </>
  )
}

function lengthWords(rule: ClockRule | undefined): Words {
  if (rule === undefined) return helpWords.byProcedure
  if (rule.amount === 0) return helpWords.atOnce
  const usual = amountWords(rule.amount, rule.unit)
  const longest = Math.max(rule.amount, ...Object.values(rule.amountByCase ?? {}))
  const { extension } = rule
  if (extension !== undefined) {
    const more = amountWords(extension.amount, extension.unit)
    return {
      vi: `${usual.vi}, gia hạn một lần thêm ${more.vi}`,
      en: `${usual.en}, once extended by ${more.en}`,
    }
  }
  if (longest === rule.amount) return usual
  return {
    vi: `${usual.vi}, việc phức tạp hoặc vùng xa tối đa ${amountWords(longest, rule.unit).vi}`,
    en: `${usual.en}, for complex or remote cases up to ${amountWords(longest, rule.unit).en}`,
  }
}
