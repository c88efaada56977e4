import type { Call, CallTerms } from '@/api'

export interface PickedUnit {
  unitId: string
  name: string
}

/** A call as the fields hold it. */
export interface CallForm {
  kind: 'OPEN' | 'INVITED'
  title: string
  organiser: PickedUnit[]
  invited: PickedUnit[]
  /** A line each. */
  scopes: string
  materials: string
  text: string
  media: ('PAPER' | 'ELECTRONIC')[]
  /** A day; empty is at once. */
  opensOn: string
  day: string
  /** Empty is the end of the day. */
  time: string
  late: 'ACCEPT' | 'REFUSE'
  places: string
  percent: string
  column: string
  issueNo: string
  reminders: number[]
}

/** Days before the deadline that are offered; 0 is the last day. */
export const REMINDERS = [14, 7, 3, 1, 0, -1] as const

export const emptyCall = (): CallForm => ({
  kind: 'OPEN',
  title: '',
  organiser: [],
  invited: [],
  scopes: '',
  materials: '',
  text: '',
  media: ['ELECTRONIC'],
  opensOn: '',
  day: '',
  time: '',
  late: 'ACCEPT',
  places: '',
  percent: '',
  column: '',
  issueNo: '',
  reminders: [7, 1],
})

const inShanghai = (at: string) => new Date(Date.parse(at) + 8 * 60 * 60 * 1000).toISOString()

export function callFormOf(call: Call): CallForm {
  const { day, at } = call.deadline
  return {
    kind: call.kind,
    title: call.title,
    organiser: [call.organiser],
    invited: [...call.invited],
    scopes: call.scopes.join('\n'),
    materials: call.materials.join('\n'),
    text: call.text,
    media: [...call.media],
    opensOn: call.opensAt ? inShanghai(call.opensAt).slice(0, 10) : '',
    day: day ?? inShanghai(at).slice(0, 10),
    time: day ? '' : inShanghai(at).slice(11, 16),
    late: call.lateRule,
    places: call.quota ? String(call.quota.places) : '',
    percent: call.quota?.differentialPercent === undefined ? '' : String(call.quota.differentialPercent),
    column: call.column ?? '',
    issueNo: call.issueNo === undefined ? '' : String(call.issueNo),
    reminders: [...call.reminders],
  }
}

const rows = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
const number = (text: string) => (text.trim() === '' ? undefined : Number(text))

/** A day ends at 24:00; with an hour it is that instant. */
export const deadlineOf = (day: string, time: string): CallTerms['deadline'] =>
  day === '' ? undefined : time === '' ? { day } : { at: new Date(`${day}T${time}:00+08:00`).toISOString() }

/** What the service takes. */
export function callBodyOf(form: CallForm): CallTerms {
  const places = number(form.places)
  const differentialPercent = number(form.percent)
  return {
    kind: form.kind,
    title: form.title.trim(),
    organiserUnitId: form.organiser[0]?.unitId,
    scopes: rows(form.scopes),
    materials: rows(form.materials),
    media: form.media,
    text: form.text.trim(),
    opensAt: form.opensOn ? new Date(`${form.opensOn}T00:00:00+08:00`).toISOString() : undefined,
    deadline: deadlineOf(form.day, form.time),
    lateRule: form.late,
    quota: places === undefined && differentialPercent === undefined ? undefined : { places, differentialPercent },
    column: form.column.trim() || undefined,
    issueNo: number(form.issueNo),
    invitedUnitIds: form.kind === 'INVITED' ? form.invited.map((unit) => unit.unitId) : [],
    reminders: form.reminders,
  }
}
