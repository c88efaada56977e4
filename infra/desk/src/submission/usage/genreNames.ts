import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { answer, submission, useResource } from '@/api'

/** Names of genres, as the newspaper calls them. */
export function useGenres() {
  const { locale } = useI18n()
  const genres = useResource((signal) => answer(submission.GET('/api/submission/genres', { signal })))
  const names = computed(
    () =>
      new Map(
        (genres.value.value?.items ?? []).map((genre) => [genre.code, locale.value === 'en' ? genre.en : genre.zh]),
      ),
  )
  return { name: (code: string) => names.value.get(code) ?? code, list: computed(() => genres.value.value?.items ?? []) }
}
