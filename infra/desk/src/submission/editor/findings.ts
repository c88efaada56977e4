import { computed, ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Article, Refused } from '@/api'

export interface Lack {
  path: string
  level: 'MUST' | 'CHECK' | 'NOTE'
  code: string
  said: string
}

/** What is to be mended, each at its field: said there once somebody has left the field or wanted to hand in. */
export function useFindings(article: Ref<Article | null>, refused: Ref<Refused | null>) {
  const { locale } = useI18n()
  const touched = ref(new Set<string>())
  const asked = ref(false)

  const all = computed<Lack[]>(() => {
    const found = (article.value?.findings ?? []).map((finding) => ({
      path: finding.path,
      level: finding.level as Lack['level'],
      code: finding.code,
      said: locale.value === 'en' ? finding.en : finding.zh,
    }))
    const more = (refused.value?.errors ?? [])
      .map((fault) => ({ path: fault.path, level: 'MUST' as const, code: fault.code, said: fault.message }))
      .filter((fault) => !found.some((one) => one.path === fault.path && one.said === fault.said))
    return [...found, ...more]
  })
  const musts = computed(() => all.value.filter((lack) => lack.level === 'MUST'))
  const notes = computed(() => all.value.filter((lack) => lack.level !== 'MUST'))

  const under = (path: string, pointer: string) => path === pointer || path.startsWith(`${pointer}/`)

  /** @param except pointers below it that are said elsewhere */
  function at(pointer: string, except: readonly string[] = []): string | null {
    const hits = musts.value.filter(
      (lack) => under(lack.path, pointer) && !except.some((other) => under(lack.path, other)),
    )
    const due = asked.value || touched.value.has(pointer) || refused.value?.at(pointer)
    return due && hits.length > 0 ? [...new Set(hits.map((lack) => lack.said))].join(' ') : null
  }

  /** What is only to be looked at there. */
  const noted = (pointer: string): string[] =>
    notes.value.filter((lack) => under(lack.path, pointer)).map((lack) => lack.said)

  const touch = (pointer: string) => {
    touched.value.add(pointer)
  }

  return { all, musts, notes, asked, at, noted, touch }
}

export type FindingsOf = ReturnType<typeof useFindings>

/** Brings the eye and the cursor to a field, by the pointer of what is wrong with it. */
export function goTo(pointer: string): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-path]')]
  const place = all
    .filter((one) => `${pointer}/`.startsWith(`${one.dataset.path ?? ''}/`))
    .sort((one, other) => (other.dataset.path ?? '').length - (one.dataset.path ?? '').length)[0]
  const target = place?.matches('input, textarea, select, button, [contenteditable]')
    ? place
    : place?.querySelector<HTMLElement>('input, textarea, select, button, [contenteditable]')
  place?.closest('details')?.setAttribute('open', '')
  ;(target ?? place)?.focus()
  place?.scrollIntoView({ block: 'center' })
}
