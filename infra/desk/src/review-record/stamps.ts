import { i18n } from '@/words'

/** On a record a time is whole: no today, no year left out, seconds too. */
const ZONE = 'Asia/Shanghai'
const OFFSET = 8 * 60 * 60 * 1000
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const english = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/** `2026年11月3日 16:00:12`; `3 Nov 2026 16:00:12`. */
export function stampOf(at: string): string {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) return at
  if (i18n.global.locale.value === 'en') return `${english.format(instant)} ${clock.format(instant)}`
  const day = new Date(instant.getTime() + OFFSET)
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日 ${clock.format(instant)}`
}

/** By when: a day ends at 24:00, which is not the first second of the next. */
export function dueStampOf(at: string): string {
  const due = new Date(at).getTime()
  if ((due + OFFSET) % (24 * 60 * 60 * 1000) !== 0) return stampOf(at)
  return stampOf(new Date(due - 1000).toISOString()).replace('23:59:59', '24:00:00')
}

/** What a field of day and time holds, `2026-11-03T16:00:12`, as an instant; null when it is none. */
export function instantOf(typed: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?$/.exec(typed)
  if (!found) return null
  const instant = new Date(`${found[1]}T${found[2]}${found[3] ?? ':00'}+08:00`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}

/** The other way round, for the field. */
export const typedOf = (instant: string): string =>
  new Date(new Date(instant).getTime() + OFFSET).toISOString().slice(0, 19)

/** Enough of a hash to tell it from the others on a page. */
export const short = (hash: string): string => hash.slice(0, 12)
