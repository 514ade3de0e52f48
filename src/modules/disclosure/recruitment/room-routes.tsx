import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { startOfDay } from '../../../platform/kernel/dates.ts'
import { happenedOf, type Recruitment } from '../domain/recruitment/round.ts'
import {
  findSeating,
  listAttendance,
  listSeats,
  recordAttendance,
  type Seating,
} from '../store/recruitment-rooms.ts'
import { findRecruitment } from '../store/recruitment-rounds.ts'
import { AttendanceForm, RoomsForm } from './desk-forms.ts'
import { recruitmentPaths } from './paths.ts'
import { RecruitmentParams } from './public-routes.tsx'
import { RoomPage, RoomsPage, roomTexts } from './room-pages.tsx'
import { invigilatorsOf, seatEverybody } from './seat-everybody.ts'
import { findWork, readBoard, refused, type WorkVisit } from './show-work.tsx'

const RoomParams = RecruitmentParams.extend({ room: z.coerce.number<unknown>().int().min(1).max(1_000) })
type RoomVisit = WorkVisit & { readonly params: z.infer<typeof RoomParams> }

/** Who sits where and who watches over them, drawn once; lists for the doors, and who was absent. */
export function roomRoutes(): Route[] {
  return [
    get({
      path: recruitmentPaths.rooms,
      access: 'recruitment.manage',
      params: RecruitmentParams,
      handle: (visit) => showRooms(visit, nothingTyped),
    }),
    post({
      path: recruitmentPaths.rooms,
      access: 'recruitment.manage',
      audit: 'recruitment.seated',
      params: RecruitmentParams,
      form: RoomsForm,
      invalid: (visit, problems, typed) => showRooms(visit, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const recruitment = await findWork(visit, 'recruitment.manage', tx, { forUpdate: true })
          if (recruitment === undefined) return notFound()
          const { form, actor, now } = visit
          const [hours = 0, minutes = 0] = form.gio.split(':').map(Number)
          const refusal = await seatEverybody(tx, recruitment, {
            place: form.diaDiem,
            startsAt: new Date(startOfDay(form.ngay).getTime() + (hours * 60 + minutes) * 60_000),
            rooms: form.phong,
            by: actor.personId,
            at: now,
          })
          if (refusal !== null) {
            return () => showRooms(visit, refused(roomTexts.refusals[refusal], visit.typed, 'phong'))
          }
          await audit({ subject: { kind: 'recruitment', id: recruitment.id }, unitId: recruitment.unitId })
          return redirect(recruitmentPaths.rooms.to(visit.params))
        }),
    }),
    get({
      path: recruitmentPaths.room,
      access: 'recruitment.serve',
      params: RoomParams,
      handle: showRoom,
    }),
    post({
      path: recruitmentPaths.room,
      access: 'recruitment.serve',
      audit: 'recruitment.absentees-recorded',
      params: RoomParams,
      form: AttendanceForm,
      invalid: showRoom,
      handle: async (visit) => {
        const opened = await openRoom(visit)
        if (opened === undefined || !mayRecord(opened.recruitment, opened.seating, visit.now))
          return notFound()
        const here = new Set(opened.seats.map(({ code }) => code))
        const absent = visit.form.vang.filter((code) => here.has(code))
        return visit.write(async ({ tx, audit }) => {
          const { room } = visit.params
          const { id, unitId } = opened.recruitment
          await recordAttendance(tx, id, { room, absent, by: visit.actor.personId, at: visit.now })
          await audit({ subject: { kind: 'recruitment', id }, unitId })
          return redirect(recruitmentPaths.room.to({ recruitmentId: id, room: String(room) }))
        })
      },
    }),
  ]
}

/** From the hour of the examination until it is recorded as held. */
function mayRecord(recruitment: Recruitment, { startsAt }: Seating, now: Date): boolean {
  return startsAt <= now && happenedOf(recruitment)['exam-held'] === undefined
}

async function showRooms(visit: WorkVisit, form: TypedForm): Promise<Answer> {
  const recruitment = await findWork(visit, 'recruitment.manage')
  if (recruitment === undefined) return notFound()
  const { database } = visit
  const seating = await findSeating(database, recruitment.id)
  const board = await readBoard(visit, recruitment)
  const against = new Set<string>(board.findings.map(({ memberId }) => memberId))
  return page(
    <RoomsPage
      recruitment={recruitment}
      seating={seating ?? null}
      seats={await listSeats(database, recruitment.id)}
      attendance={await listAttendance(database, recruitment.id)}
      invigilators={seating === undefined ? [] : invigilatorsOf(board.panel, seating, against)}
      eligible={board.candidates.filter(({ eligible }) => eligible === true).length}
      form={form}
    />,
    statusOf(form),
  )
}

/** A room for the unit that recruits, and for those who watch over it; for nobody else. */
async function openRoom(visit: RoomVisit) {
  const { recruitmentId, room } = visit.params
  const { database } = visit
  const recruitment = await findRecruitment(database, recruitmentId)
  const seating = recruitment && (await findSeating(database, recruitmentId))
  if (recruitment === undefined || seating === undefined) return undefined
  const seats = (await listSeats(database, recruitmentId)).filter((seat) => seat.room === room)
  const board = await readBoard(visit, recruitment)
  const against = new Set<string>(board.findings.map(({ memberId }) => memberId))
  const invigilators = invigilatorsOf(board.panel, seating, against)[room - 1] ?? []
  const watches = invigilators.some(({ personId }) => personId === visit.actor.personId)
  if (seats.length === 0 || !(watches || visit.may('recruitment.manage', recruitment.unitId)))
    return undefined
  return { recruitment, seating, seats, invigilators }
}

async function showRoom(visit: RoomVisit): Promise<Answer> {
  const opened = await openRoom(visit)
  if (opened === undefined) return notFound()
  const { room } = visit.params
  const attendance = await listAttendance(visit.database, opened.recruitment.id)
  return page(
    <RoomPage
      {...opened}
      room={room}
      absent={attendance.find((one) => one.room === room)?.absent ?? null}
      mayRecord={mayRecord(opened.recruitment, opened.seating, visit.now)}
    />,
  )
}
