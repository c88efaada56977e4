import { useRouter, type RouteLocationRaw } from 'vue-router'

/** Ways to the editor; null as long as there is none. */
export function useWriting() {
  const router = useRouter()
  const there = router.hasRoute('article-new')
  return {
    start: there ? ({ name: 'article-new' } satisfies RouteLocationRaw) : null,
    edit: (articleId: string): RouteLocationRaw | null =>
      there ? { name: 'article-edit', params: { articleId } } : null,
  }
}
