import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { type FileId, idSchema, newId, type PersonId } from '../../../platform/kernel/ids.ts'
import { type AnswerResult, answerResults } from '../domain/inspections/checklist.ts'
import type { AnswerId, InspectionId } from '../domain/inspections/inspection.ts'
import { oneOf } from './inspection-rows.ts'

export interface AnswerFile {
  readonly id: FileId
  readonly name: string
}

/** What stands on one item of the checklist now. */
export interface InspectionAnswer {
  readonly id: AnswerId
  readonly itemCode: string
  readonly result: AnswerResult
  readonly note: string
  readonly authorId: PersonId | null
  readonly madeAt: Date
  readonly files: readonly AnswerFile[]
}

/** The latest answer to each item; pictures of earlier answers to the item stay with it. */
export async function loadAnswers(
  database: Reader,
  id: InspectionId,
): Promise<ReadonlyMap<string, InspectionAnswer>> {
  const [rows, files] = await Promise.all([
    database
      .selectFrom('cases.inspection_answer as answer')
      .select(['id', 'item_code', 'result', 'note', 'author_id', 'made_at'])
      .where('inspection_id', '=', id)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('cases.inspection_answer as later')
              .select('later.id')
              .whereRef('later.replaces_id', '=', 'answer.id'),
          ),
        ),
      )
      .execute(),
    database
      .selectFrom('cases.inspection_answer_file as picture')
      .innerJoin('cases.inspection_answer as answer', 'answer.id', 'picture.answer_id')
      .innerJoin('platform.file as file', 'file.id', 'picture.file_id')
      .select(['answer.item_code', 'file.id', 'file.name'])
      .where('answer.inspection_id', '=', id)
      .orderBy('answer.made_at')
      .orderBy('file.name')
      .execute(),
  ])
  const byItem = Map.groupBy(files, ({ item_code }) => item_code)
  return new Map(
    rows.map((row) => [
      row.item_code,
      {
        id: idSchema('inspection-answer').parse(row.id),
        itemCode: row.item_code,
        result: oneOf(answerResults, row.result),
        note: row.note,
        authorId: row.author_id,
        madeAt: row.made_at,
        files: (byItem.get(row.item_code) ?? []).map((file) => ({ id: file.id, name: file.name })),
      },
    ]),
  )
}

export interface NewAnswer {
  readonly itemCode: string
  readonly result: AnswerResult
  readonly note: string
  readonly authorId: PersonId
  /** The answer that was on the page; null when there was none. */
  readonly replacesId: AnswerId | null
  readonly madeAt: Date
}

/**
 * Adds an answer in place of the one that was seen.
 * @returns undefined when somebody else has answered meanwhile: nothing is written
 */
export async function insertAnswer(
  tx: Tx,
  id: InspectionId,
  answer: NewAnswer,
): Promise<AnswerId | undefined> {
  const answerId = newId('inspection-answer')
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('cases.inspection_answer')
    .columns(['id', 'inspection_id', 'item_code', 'result', 'note', 'author_id', 'replaces_id', 'made_at'])
    .expression(
      sql`select ${answerId}::uuid, ${id}::uuid, ${answer.itemCode}, ${answer.result}, ${answer.note},
          ${answer.authorId}::uuid, ${answer.replacesId}::uuid, ${answer.madeAt}::timestamptz
        where ${answer.replacesId}::uuid is null or exists (
          select from cases.inspection_answer
          where id = ${answer.replacesId}::uuid and inspection_id = ${id}::uuid and item_code = ${answer.itemCode})`,
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? answerId : undefined
}

/** Keeps pictures with an answer. */
export async function attachPictures(tx: Tx, id: AnswerId, fileIds: readonly FileId[]): Promise<void> {
  if (fileIds.length === 0) return
  await tx
    .insertInto('cases.inspection_answer_file')
    .values(fileIds.map((file_id) => ({ answer_id: id, file_id })))
    .execute()
}
