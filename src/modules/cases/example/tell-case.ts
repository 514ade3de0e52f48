import type { ExampleUnit, SeededRandom } from '../../../platform/contracts/example.ts'
import { addDays, dayInVietnam, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import type { CaseStanding } from '../domain/case.ts'
import type { CaseAct, CaseActor } from '../domain/case-act.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import { transitionOf } from '../domain/case-type.ts'
import { decideMove, filingClocks, type MoveWish, moveRefusal } from '../domain/decide.ts'
import { afterAct, foldCase } from '../domain/fold.ts'
import type { GuardedCase } from '../domain/guards.ts'
import type { CaseWorld } from '../domain/world.ts'
import type { CaseStep } from './case-steps.ts'
import { type ExampleGround, isAmong, staffOf } from './example-ground.ts'
import { nextOfficeMinute, officeMinute } from './example-hours.ts'
import { timeOfStep } from './step-time.ts'
import type { CaseWish, RunOfClock, ToldCase, ToldStage } from './told-case.ts'

const minuteMs = 60_000

/** Tells one case step by step, each decided by the definition of its kind at its own time. */
export function tellCase(ground: ExampleGround, wish: CaseWish, random: SeededRandom): ToldCase {
  const telling = new Telling(ground, wish, random)
  for (const step of wish.steps) if (!telling.goOn(step)) break
  telling.waitUntil(ground.now)
  return telling.told()
}

class Telling {
  readonly #ground: ExampleGround
  readonly #wish: CaseWish
  readonly #random: SeededRandom
  readonly #acts: CaseAct[] = []
  readonly #runs = new Map<string, RunOfClock>()
  readonly #stages: ToldStage[] = []
  #standing: CaseStanding
  #at: Date
  #rating: ToldCase['rating'] = null
  #mergedInto: CaseId | null = null

  constructor(ground: ExampleGround, wish: CaseWish, random: SeededRandom) {
    this.#ground = ground
    this.#wish = wish
    this.#random = random
    const { head, type, filedBy } = wish
    this.#at = head.receivedAt
    const filed: CaseAct = {
      type: 'filed',
      sequence: 1,
      at: head.receivedAt,
      actor: filedBy === null ? { kind: 'citizen' } : { kind: 'staff', personId: filedBy },
      state: type.initial,
      unitId: head.receivedUnitId,
      clocks: [...filingClocks(type, head.receivedAt, head.procedureDays, this.#world(head.receivedAt))],
      data: {},
    }
    this.#standing = foldCase([filed])
    this.#keep(filed, undefined)
  }

  told(): ToldCase {
    return {
      wish: this.#wish,
      acts: this.#acts,
      standing: this.#standing,
      runs: [...this.#runs.values()],
      stages: this.#stages,
      rating: this.#rating,
      mergedInto: this.#mergedInto,
    }
  }

  /** Makes a step at its time. @returns false when that time has not come: the story ends here for now */
  goOn(step: CaseStep): boolean {
    let at = this.#timeOf(step)
    // What happens meanwhile may change the clocks that the time is reckoned by.
    for (let seen = 0; seen !== this.#acts.length; at = this.#timeOf(step)) {
      seen = this.#acts.length
      this.waitUntil(at)
    }
    if (at > this.#ground.now) return false
    switch (step.do) {
      case 'assign':
        if (this.#standing.closedAt === null) this.#assign(at)
        return true
      case 'pass-up':
        this.#passUp(at)
        return true
      case 'rate':
        this.#rate(step, at)
        return true
      case 'move':
        this.#move(step, at)
        return true
    }
  }

  /** What happens by itself until then: an office ends and hands over, a clock runs out. */
  waitUntil(until: Date): void {
    for (;;) {
      const handover = this.#handover()
      const move = this.#nextSystemMove()
      const first = [handover, move]
        .flatMap((event) =>
          event === undefined || event.at > until || event.at > this.#ground.now ? [] : [event],
        )
        .toSorted((a, b) => a.at.getTime() - b.at.getTime())[0]
      if (first === undefined) return
      first.happen()
    }
  }

  #world(now: Date): CaseWorld {
    return { now, calendar: this.#ground.calendar, laws: this.#ground.content.laws }
  }

  #guarded(): GuardedCase {
    const { anonymous, procedureDays } = this.#wish.head
    return { standing: this.#standing, anonymous, procedureDays }
  }

  #unit(): ExampleUnit {
    const unit = this.#ground.unitById(this.#standing.unitId)
    if (unit === undefined) throw new RangeError(`the example has no unit ${this.#standing.unitId}`)
    return unit
  }

  #staff(at: Date) {
    return staffOf(this.#ground.world, this.#unit(), dayInVietnam(at))
  }

  #timeOf(step: CaseStep): Date {
    return timeOfStep(step, {
      at: this.#at,
      calendar: this.#ground.calendar,
      random: this.#random.stream(`time ${this.#standing.sequence}`),
      dueOf: (clock) => this.#dueOf(clock),
    })
  }

  #dueOf(name: string): Date {
    const clock = this.#standing.clocks[name]
    if (clock === undefined) throw new RangeError(`${this.#wish.type.code} has no clock ${name} yet`)
    return deadlineOfClock(clock, this.#wish.head.procedureDays, this.#world(this.#at)).dueAt
  }

  #move(step: CaseStep, at: Date): void {
    const name = step.transition ?? ''
    const transition = transitionOf(this.#wish.type, name)
    // The clock has moved it on meanwhile.
    if (!transition.from.includes(this.#standing.state)) return
    if (name === 'merge') this.#link(at)
    const actor = step.by === 'citizen' ? ({ kind: 'citizen' } as const) : this.#actorOf(name, at)
    const promised =
      step.reappoints === true ? this.#workingDayAfter(at, this.#random.integer(2, 5)) : undefined
    this.#decide(actor, at, {
      transition: name,
      note: step.note ?? '',
      data: {
        ...step.data,
        ...(step.datedBy !== undefined && { [step.datedBy]: dayInVietnam(at) }),
      },
      ...(promised !== undefined && { reappointOn: promised }),
    })
  }

  #decide(actor: CaseActor, at: Date, wish: MoveWish): void {
    const decision = decideMove(
      this.#wish.type,
      this.#guarded(),
      { actor, may: () => true },
      wish,
      this.#world(at),
    )
    if (!decision.ok) throw new Error(`${this.#wish.type.code} cannot ${wish.transition}: ${decision.reason}`)
    this.#add(decision.value)
  }

  /** Somebody of the unit who may make the transition; whoever handles the case before anybody else. */
  #actorOf(name: string, at: Date): CaseActor {
    const { by, guards = [] } = transitionOf(this.#wish.type, name)
    const needsHandler = guards.some(({ kind }) => kind === 'assigned')
    if (by.includes('cases.handle') || needsHandler) this.#assignWhenNobodyIs(at)
    const staff = this.#staff(at)
    const [head] = staff.heads
    if (by.includes('cases.handle') && this.#standing.handlerId !== null)
      return { kind: 'staff', personId: this.#standing.handlerId }
    const fourEyes = guards.some(({ kind }) => kind === 'four-eyes')
    const person = by.includes('cases.receive')
      ? this.#random.pick(staff.receivers)
      : fourEyes
        ? staff.heads.find(({ id }) => id !== this.#standing.handlerId)
        : head
    if (person === undefined) throw new Error(`nobody may ${name} in ${this.#unit().code}`)
    return { kind: 'staff', personId: person.id }
  }

  #assignWhenNobodyIs(before: Date): void {
    if (isAmong(this.#staff(before).handlers, this.#standing.handlerId)) return
    const between = this.#at.getTime() + (before.getTime() - this.#at.getTime()) * 0.3
    this.#assign(new Date(between), before)
  }

  #assign(at: Date, forWhen: Date = at): void {
    const staff = this.#staff(forWhen)
    const [head] = staff.heads
    if (head === undefined || staff.handlers.length === 0) return
    this.#add({
      ...this.#plain(at, { kind: 'staff', personId: head.id }),
      type: 'assigned',
      handlerId: this.#random.pick(staff.handlers).id,
      reason: '',
    })
  }

  #passUp(at: Date): void {
    const above = this.#ground.world.superiorOn(this.#standing.unitId, dayInVietnam(at))
    const [head] = this.#staff(at).heads
    if (above === undefined || head === undefined) throw new Error(`nobody is above ${this.#unit().code}`)
    this.#transfer(at, { kind: 'staff', personId: head.id }, above.id, this.#wish.reasons.passedUp)
  }

  #transfer(at: Date, actor: CaseActor, unitId: UnitId, reason: string): void {
    this.#add({ ...this.#plain(at, actor), type: 'transferred', unitId, reason })
  }

  #rate({ score = 3 }: CaseStep, at: Date): void {
    if (this.#standing.closedAt === null) return
    this.#add({ ...this.#plain(at, { kind: 'citizen' }), type: 'rated', score })
    const isDossier = this.#wish.type.code === 'dossier'
    // Whoever had to go from place to place is less content.
    const wentElsewhere = isDossier ? this.#random.chance(score >= 4 ? 0.04 : 0.3) : null
    this.#rating = { score, at, unitId: this.#standing.unitId, wentElsewhere }
  }

  #link(at: Date): void {
    const { mergesInto } = this.#wish
    const [receiver] = this.#staff(at).receivers
    if (mergesInto === undefined || receiver === undefined) return
    this.#add({
      ...this.#plain(at, { kind: 'staff', personId: receiver.id }),
      type: 'linked',
      otherId: mergesInto,
      relation: 'merged-into',
    })
    this.#mergedInto = mergesInto
  }

  /** An office that has ended hands its open cases to whoever is competent for the area; the clocks go on. */
  #handover() {
    const { validTo } = this.#unit()
    if (validTo === null || this.#standing.closedAt !== null) return undefined
    const begins = startOfDay(addDays(validTo, 1))
    const at = new Date(Math.max(begins.getTime(), this.#at.getTime() + minuteMs))
    return {
      at,
      happen: () => {
        const successor = this.#ground.world.superiorOn(this.#wish.home.id, dayInVietnam(at))
        if (successor === undefined) throw new Error(`nobody took over from ${this.#unit().code}`)
        const hadHandler = this.#standing.handlerId !== null
        this.#transfer(at, { kind: 'system' }, successor.id, this.#wish.reasons.handover)
        const random = this.#random
        if (hadHandler) this.#assign(nextOfficeMinute(this.#ground.calendar, at, random))
      },
    }
  }

  /** The next transition that the running out of a clock makes by itself. */
  #nextSystemMove() {
    const { type } = this.#wish
    if (this.#standing.closedAt !== null) return undefined
    const moves = this.#ground
      .systemMovesOf(type)
      .filter(({ from }) => from.includes(this.#standing.state))
      .flatMap(({ transition, clock }) => {
        if (this.#standing.clocks[clock]?.state !== 'running') return []
        const due = this.#dueOf(clock).getTime() + 10 * minuteMs
        const at = new Date(Math.max(due, this.#at.getTime() + minuteMs))
        const caller = { actor: { kind: 'system' }, may: () => false } as const
        const refusal = moveRefusal(type, this.#guarded(), caller, transition, this.#world(at))
        return refusal === undefined ? [{ at, transition }] : []
      })
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    const [first] = moves
    if (first === undefined) return undefined
    const { at, transition } = first
    return {
      at,
      happen: () => this.#decide({ kind: 'system' }, at, { transition, note: '', data: {} }),
    }
  }

  #workingDayAfter(at: Date, count: number): LocalDate {
    let after = at
    for (let left = count; left > 0; left -= 1) {
      const random = this.#random
      after = nextOfficeMinute(
        this.#ground.calendar,
        officeMinute(addDays(dayInVietnam(after), 1), random),
        random,
      )
    }
    return dayInVietnam(after)
  }

  #plain(at: Date, actor: CaseActor) {
    return { sequence: this.#standing.sequence + 1, at, actor, clocks: [], data: {} }
  }

  #add(act: CaseAct): void {
    const before = this.#standing
    this.#standing = afterAct(before, act)
    this.#keep(act, before)
  }

  /** Keeps an act with what the store would derive from it. */
  #keep(act: CaseAct, before: CaseStanding | undefined): void {
    this.#acts.push(act)
    this.#at = act.at
    const { unitId, handlerId, state, clocks } = this.#standing
    for (const clock of Object.values(clocks)) {
      const key = `${clock.clock} ${clock.run}`
      const kept = this.#runs.get(key)
      const whose = kept !== undefined && kept.clock.stoppedAt !== null ? kept : { unitId, handlerId }
      this.#runs.set(key, { clock, unitId: whose.unitId, handlerId: whose.handlerId })
    }
    const moved = before?.state !== state || before.unitId !== unitId || before.handlerId !== handlerId
    if (!moved) return
    const last = this.#stages.pop()
    if (last !== undefined) this.#stages.push({ ...last, leftAt: act.at })
    this.#stages.push({ sequence: act.sequence, state, unitId, handlerId, enteredAt: act.at, leftAt: null })
  }
}
