import { i18n } from '@/words'

/** All times of the house are those of the paper. */
const ZONE = 'Asia/Shanghai'
const OFFSET = 8 * 60 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000

const english = () => i18n.global.locale.value === 'en'

/** Number of the day in Shanghai; China has had one zone without summer time since 1991. */
const dayNumber = (at: number) => Math.floor((at + OFFSET) / DAY)

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
const dayEn = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric', month: 'short' })
const weekZh = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, weekday: 'short' })
const weekEn = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'short' })

const parts = (at: number) => {
  const shifted = new Date(at + OFFSET)
  return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() }
}

const instant = (at: string | Date | number): number => new Date(at).getTime()

function dayName(at: number, now: number): string {
  const far = dayNumber(at) - dayNumber(now)
  if (english()) {
    if (far === 0) return 'today'
    if (far === 1) return 'tomorrow'
    if (far === -1) return 'yesterday'
    const year = parts(at).year
    return dayEn.format(at) + (year === parts(now).year ? '' : ` ${year}`)
  }
  if (far === 0) return '今天'
  if (far === 1) return '明天'
  if (far === -1) return '昨天'
  const { year, month, day } = parts(at)
  return `${year === parts(now).year ? '' : `${year}年`}${month}月${day}日`
}

/** `今天`, `10月28日`, `2027年1月3日`; `today`, `28 Oct`. */
export const dayOf = (at: string | Date, now: Date | number = Date.now()): string =>
  dayName(instant(at), instant(now))

/** `10月28日 周三`; `Wed 28 Oct`. */
export function dateLine(now: Date | number = Date.now()): string {
  const at = instant(now)
  const { month, day } = parts(at)
  return english() ? `${weekEn.format(at)} ${dayEn.format(at)}` : `${month}月${day}日 ${weekZh.format(at)}`
}

function named(day: number, hour: string, now: number): string {
  const name = dayName(day, now)
  return english() ? `${hour} ${/^\d/.test(name) ? 'on ' : ''}${name}` : `${name}\u00a0${hour}`
}

/** When something happened: `今天 17:00`; `17:00 today`, `17:00 on 28 Oct`. */
export function timeOf(at: string | Date, now: Date | number = Date.now()): string {
  return named(instant(at), clock.format(instant(at)), instant(now))
}

/** By when: a day ends at 24:00, which is not the first minute of the next. */
export function dueOf(at: string | Date, now: Date | number = Date.now()): string {
  const due = instant(at)
  const midnight = (due + OFFSET) % DAY === 0
  return named(midnight ? due - 1 : due, midnight ? '24:00' : clock.format(due), instant(now))
}

/** Whole days since then, by the calendar. */
export const daysSince = (at: string | Date, now: Date | number = Date.now()): number =>
  dayNumber(instant(now)) - dayNumber(instant(at))

/** Names in the order of a Chinese telephone book; figures by value. */
const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true })
export const inOrder = (one: string, other: string): number => collator.compare(one, other)
