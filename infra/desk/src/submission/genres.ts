import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { answer, Refused, submission, type GenreProfiles } from '@/api'

interface Named {
  zh: string
  en: string
}

/** What the house calls its genres; read once. A code without a name is shown as nothing. */
export const useGenres = defineStore('genres', () => {
  const { locale } = useI18n()
  const all = shallowRef<GenreProfiles['items']>([])
  const names = shallowRef<ReadonlyMap<string, Named>>(new Map())

  async function read(): Promise<void> {
    try {
      const { value } = await answer(submission.GET('/api/submission/genres'))
      all.value = value.items
      names.value = new Map(value.items.flatMap((genre) => [genre.code, ...genre.aliases].map((code) => [code, genre])))
    } catch (failure) {
      // A list without its genres is still a list
      if (!(failure instanceof Refused)) throw failure
    }
  }
  void read()

  const word = computed(() => (code: string) => names.value.get(code)?.[locale.value === 'en' ? 'en' : 'zh'] ?? '')
  return { all, word }
})
