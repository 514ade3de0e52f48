import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import type { ReceptionPromise } from '../store/reception-promises.ts'
import { PromiseActionWords, PromiseWords, wordsOf } from '../store/reception-words.ts'
import type { ShownPromise } from './promise-card.tsx'

/** Promises with their words and names; in a transaction that is open for reading what was said. */
export async function loadPromises(
  reader: Reader,
  promises: readonly ReceptionPromise[],
  today: LocalDate,
): Promise<ShownPromise[]> {
  const ids = promises.map(({ id }) => id)
  const actionIds = promises.flatMap(({ actions }) => actions.map(({ id }) => id))
  const said = await wordsOf(reader, 'promise', PromiseWords, ids)
  const done = await wordsOf(reader, 'promise-action', PromiseActionWords, actionIds)
  const units = await unitNames(reader, [...new Set(promises.map(({ leadUnitId }) => leadUnitId))], today)
  const people = await personNames(
    reader,
    promises.map(({ responsibleId }) => responsibleId),
  )
  return promises.map((promise) => ({
    promise,
    text: said.get(promise.id)?.at(-1)?.content.text,
    unitName: units.get(promise.leadUnitId)?.name ?? '',
    responsible: promise.responsibleId === null ? undefined : people.get(promise.responsibleId),
    done: promise.actions.flatMap(({ id }) => {
      const words = done.get(id)?.at(-1)?.content
      return words === undefined ? [] : [{ id, ...words }]
    }),
  }))
}
