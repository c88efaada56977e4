import type { LocationQuery } from 'vue-router'
import { standings, type Standing } from '@/shell/standing'

/** What the list can be asked for; the names are those of the service and of the address. */
export const NAMES = [
  'q', 'status', 'urgency', 'unit', 'below', 'region', 'column', 'genre', 'origin', 'mark', 'sensitivity', 'call',
  'receiptNo', 'receivedFrom', 'receivedTo', 'answeredFrom', 'answeredTo', 'issueNo', 'issuedFrom', 'issuedTo', 'sort',
] as const
export type Name = (typeof NAMES)[number]
export type Asked = Partial<Record<Name, string>>

export const MARKS = ['UNRESOLVED_BYLINE', 'SOURCE_NOT_LISTED', 'UNSIGNED', 'UNVERIFIED', 'CRITICAL', 'AI_USED'] as const
export const URGENCIES = ['OVERDUE', 'DUE_SOON', 'IN_TIME'] as const
export const SORTS = ['NEWEST', 'OLDEST', 'MOST_URGENT', 'LATELY_CHANGED', 'LONGEST'] as const
/** The others have a place of their own on the page. */
export const FIELDS = NAMES.filter((name) => !['q', 'status', 'urgency', 'sort'].includes(name))

/** The two that a unit reads as one word, and the one that has another name. */
const STATUSES: Partial<Record<Standing, string>> = { RECEIVED: 'SUBMITTED', WITHDRAWN: 'WITHDRAWAL_REQUESTED,WITHDRAWN' }

export const statusesOf = (standing: Standing): string[] => (STATUSES[standing] ?? standing).split(',')

export const standingOf = (status: string): Standing =>
  standings.find((standing) => statusesOf(standing).includes(status)) ?? 'RECEIVED'

const one = (value: LocationQuery[string]): string => (Array.isArray(value) ? value[0] : value) ?? ''

export function askedOf(query: LocationQuery): Asked {
  const asked: Asked = {}
  for (const name of NAMES) {
    const value = one(query[name] ?? null).trim()
    if (value !== '') asked[name] = value
  }
  // The best come first, in no other order
  if (asked.q) delete asked.sort
  return asked
}

/** As the service takes it. */
export function queryOf({ below, issueNo, ...asked }: Asked) {
  return {
    ...asked,
    ...(below === 'true' ? { below: true } : {}),
    ...(issueNo && /^\d+$/.test(issueNo) ? { issueNo: Number(issueNo) } : {}),
  }
}

export const same = (one: Asked, other: Asked): boolean => NAMES.every((name) => one[name] === other[name])

export const several = (value: string | undefined): string[] => value?.split(',').filter((code) => code !== '') ?? []

/** With the code when it was not there, without it when it was. */
export function turned(value: string | undefined, codes: readonly string[]): string | undefined {
  const there = several(value)
  const next = codes.every((code) => there.includes(code))
    ? there.filter((code) => !codes.includes(code))
    : [...there.filter((code) => !codes.includes(code)), ...codes]
  return next.length > 0 ? next.join(',') : undefined
}

/** How many there are by the unit's words. */
export const countOf = (counts: Readonly<Record<string, number>>, standing: Standing): number =>
  statusesOf(standing).reduce((sum, status) => sum + (counts[status] ?? 0), 0)

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

export interface Left {
  unit: 'days' | 'hours'
  n: number
  over: boolean
  soon: boolean
}

/** What is left of the fifteen days; the last of them in hours. */
export function leftOf(answerBy: string, now = Date.now()): Left {
  const left = Date.parse(answerBy) - now
  const size = Math.abs(left)
  const unit = size < DAY ? 'hours' : 'days'
  const n = unit === 'days' || left < 0 ? Math.floor(size / (unit === 'days' ? DAY : HOUR)) : Math.ceil(size / HOUR)
  return { unit, n: Math.max(1, n), over: left < 0, soon: left >= 0 && left <= 5 * DAY }
}
