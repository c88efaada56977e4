import { answer, review, type Answer, type ReviewedCase } from '@/api'

/** What was fetched because it will be opened next; used once, while it is young. */
const ahead = new Map<string, { at: number; answer: Promise<Answer<ReviewedCase>> }>()
const YOUNG = 30_000

export const readCase = (articleId: string, signal?: AbortSignal): Promise<Answer<ReviewedCase>> =>
  answer(review.GET('/api/review/cases/{articleId}', { params: { path: { articleId } }, signal }))

/** Opening the next case is instant then. */
export function prefetch(articleId: string): void {
  if (ahead.has(articleId)) return
  const fetched = readCase(articleId)
  // Whoever opens it reads it again and sees why
  fetched.catch(() => ahead.delete(articleId))
  ahead.set(articleId, { at: Date.now(), answer: fetched })
}

export function takeAhead(articleId: string): Promise<Answer<ReviewedCase>> | null {
  const found = ahead.get(articleId)
  ahead.clear()
  return found && Date.now() - found.at < YOUNG ? found.answer : null
}

const SEEN = 'newsroom.seen:'

/** Which version this person read last on this computer, to compare with. */
export function lastSeen(person: string, articleId: string): number {
  return Number(localStorage.getItem(`${SEEN}${person}:${articleId}`) ?? 0)
}

export function sawVersion(person: string, articleId: string, versionNo: number): void {
  try {
    localStorage.setItem(`${SEEN}${person}:${articleId}`, String(versionNo))
  } catch {
    // Full: the comparison begins with the version before
  }
}
