import { createI18n } from 'vue-i18n'

export type Language = 'zh' | 'en'
export interface Words {
  [key: string]: string | Words
}

const found: Record<Language, Record<string, Words>> = {
  zh: import.meta.glob<Words>('../**/words.zh.ts', { eager: true, import: 'default' }),
  en: import.meta.glob<Words>('../**/words.en.ts', { eager: true, import: 'default' }),
}

/** The words of `src/submission/home/words.zh.ts` are under `submission.home`. */
export function wordsOf(language: Language): Words {
  const all: Words = {}
  for (const [file, words] of Object.entries(found[language])) {
    let place = all
    for (const folder of file.split('/').slice(1, -1)) {
      place = (place[folder] ??= {}) as Words
    }
    Object.assign(place, words)
  }
  return all
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  missingWarn: import.meta.env.DEV,
  fallbackWarn: import.meta.env.DEV,
  messages: { zh: wordsOf('zh'), en: wordsOf('en') },
})

/** For what is no component. */
export const t = i18n.global.t
export const hasWord = (key: string): boolean => i18n.global.te(key, 'zh')
