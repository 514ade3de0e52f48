import type { Indicator } from '../../platform/content/content.ts'
import type { Figure, IndicatorDefinition, Period } from '../../platform/contracts/indicator.ts'
import type { Reader } from '../../platform/database/database.ts'
import { sha256Of } from '../../platform/files/sha256-of.ts'
import type { UnitId } from '../../platform/kernel/ids.ts'

/** One figure of the list; without a definition nobody computes it yet. */
export interface RegisteredIndicator {
  readonly indicator: Indicator
  readonly definition: IndicatorDefinition | undefined
  /** Changes whenever the figure begins to mean something else. */
  readonly version: string
}

export interface IndicatorRegistry {
  readonly all: readonly RegisteredIndicator[]
  /** A digest of everything that is computed and how. */
  readonly formulas: string
  find(code: string): RegisteredIndicator | undefined
  /**
   * The figures of some units together over a period, as known at an instant. null: there are no records yet,
   * or nobody computes the figure yet.
   */
  figuresFor(
    database: Reader,
    codes: readonly string[],
    units: readonly UnitId[],
    period: Period,
    asAt?: Date,
  ): Promise<ReadonlyMap<string, Figure | null>>
}

/** What the modules compute does not fit what content describes; the platform does not start with it. */
export class IndicatorsDisagree extends Error {
  override readonly name = 'IndicatorsDisagree'
}

/**
 * Joins what content says of each figure with what the modules compute.
 * @throws IndicatorsDisagree when a code is unknown to content, or defined twice
 */
export function createRegistry(
  indicators: readonly Indicator[],
  definitions: readonly IndicatorDefinition[],
): IndicatorRegistry {
  const known = new Set(indicators.map(({ code }) => code))
  const defined = new Map<string, IndicatorDefinition>()
  for (const definition of definitions) {
    const { code } = definition
    if (!known.has(code)) throw new IndicatorsDisagree(`content/indicators does not know the figure ${code}`)
    if (defined.has(code)) throw new IndicatorsDisagree(`the figure ${code} is computed by two definitions`)
    defined.set(code, definition)
  }
  const all = indicators.map((indicator) => ({
    indicator,
    definition: defined.get(indicator.code),
    version: versionOf(indicator),
  }))
  const byCode = new Map(all.map((registered) => [registered.indicator.code, registered]))

  return {
    all,
    formulas: digestOf(all),
    find: (code) => byCode.get(code),
    figuresFor: async (database, codes, units, period, asAt = new Date()) => {
      const question = { units: [...new Set(units)], period, asAt }
      const found = await Promise.all(
        [...new Set(codes)].map(
          async (code): Promise<[string, Figure | null]> => [
            code,
            (await defined.get(code)?.compute(database, question)) ?? null,
          ],
        ),
      )
      return new Map(found)
    },
  }
}

function digestOf(all: readonly RegisteredIndicator[]): string {
  const computed = all.filter(({ definition }) => definition !== undefined)
  const versions = computed.map(({ indicator, version }) => `${indicator.code} ${version}`).toSorted()
  return sha256Of(versions.join('\n'))
}

/** A short digest of all that decides what the figure means; its name and notes do not. */
function versionOf({ code, kind, formula, unit, pooling, settings }: Indicator): string {
  const meaning = JSON.stringify({
    code,
    kind,
    formula: formula.vi,
    unit,
    pooling,
    settings: settings.map((setting) => [setting.code, setting.default]),
  })
  return sha256Of(meaning).slice(0, 12)
}
