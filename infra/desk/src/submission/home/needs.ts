import type { ArticleRow, UnitCallRow } from '@/api'

/** What was never handed in. */
export const unfinished: readonly string[] = ['DRAFT', 'UNIT_SIGNOFF']

/** Why an article waits for somebody of the unit. */
export type Why =
  | 'RETURNED' // to be revised by an hour
  | 'SIGN' // to be signed, by whoever signs for the unit
  | 'SEND' // signed, to be handed in

export interface Need {
  article: ArticleRow
  why: Why
  /** When the newspaper expects the next version. */
  dueAt: string | null
  late: boolean
  points: readonly string[]
}

function whyOf(article: ArticleRow, signs: boolean): Why | null {
  if (article.signOffState === 'WAITING' && signs) return 'SIGN'
  if (article.returned) return 'RETURNED'
  return article.signOffState === 'SIGNED' ? 'SEND' : null
}

const due = (need: Need) => (need.dueAt === null ? Infinity : Date.parse(need.dueAt))

/** What waits for this person, the most urgent first.
 *  @param signs whether they sign for their unit */
export function needsOf(articles: readonly ArticleRow[], signs = false, now = Date.now()): Need[] {
  return articles
    .flatMap((article) => {
      const why = whyOf(article, signs)
      if (why === null) return []
      const dueAt = article.returned?.dueAt ?? null
      const late = dueAt !== null && Date.parse(dueAt) < now
      return [{ article, why, dueAt, late, points: article.returned?.points ?? [] }]
    })
    .sort((one, other) => (due(one) === due(other) ? 0 : due(one) - due(other)))
}

const WEEK = 7 * 24 * 60 * 60 * 1000

/** Calls that wait for the unit: invitations until it replies, promises in their last week. */
export function callsOwedOf(calls: readonly UnitCallRow[], now = Date.now()): UnitCallRow[] {
  return calls
    .filter((call) => {
      const left = Date.parse(call.deadline.at) - now
      return left > 0 && (call.standing === 'INVITED' || (call.standing === 'ACCEPTED' && left < WEEK))
    })
    .sort((one, other) => Date.parse(one.deadline.at) - Date.parse(other.deadline.at))
}
