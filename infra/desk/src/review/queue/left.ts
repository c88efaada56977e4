const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const CLOCK = 12 * HOUR
const HOURS = 48 * HOUR
const SOON = 90 * MINUTE

export interface TimeLeft {
  /** `clock` 0:42, `hours` 27, `days` 2 */
  unit: 'clock' | 'hours' | 'days'
  /** Of a clock the minutes. */
  n: number
  over: boolean
  soon: boolean
}

/** What is left to a deadline, or how long it is over. */
export function timeLeft(dueAt: string, now: number): TimeLeft {
  const left = Date.parse(dueAt) - now
  const size = Math.abs(left)
  const over = left < 0
  const soon = !over && left <= SOON
  if (size < CLOCK) return { unit: 'clock', n: Math.floor(size / MINUTE), over, soon }
  if (size < HOURS) return { unit: 'hours', n: Math.floor(size / HOUR), over, soon }
  return { unit: 'days', n: Math.floor(size / DAY), over, soon }
}

/** `0:42`, `−0:14` */
export const clockOf = ({ n, over }: TimeLeft): string =>
  `${over ? '−' : ''}${Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`
