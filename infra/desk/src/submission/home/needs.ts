import type { ArticleRow } from '@/api'

export interface Need {
  article: ArticleRow
  dueAt: string
  late: boolean
  points: readonly string[]
}

/** What waits for the unit: the most urgent first. */
export function needsOf(articles: readonly ArticleRow[], now = Date.now()): Need[] {
  return articles
    .flatMap((article) =>
      article.returned
        ? [
            {
              article,
              dueAt: article.returned.dueAt,
              late: Date.parse(article.returned.dueAt) < now,
              points: article.returned.points,
            },
          ]
        : [],
    )
    .sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt))
}
