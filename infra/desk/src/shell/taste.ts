import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { speak } from '@/api/transport'
import { i18n, type Language } from '@/words'

type Theme = 'light' | 'dark' | 'auto'

const stored = (name: string) => localStorage.getItem(`newsroom.${name}`)
const store = (name: string, value: string) => localStorage.setItem(`newsroom.${name}`, value)

/** What a person likes on this computer: language, light or dark, shortcuts. Chinese comes first. */
export const useTaste = defineStore('taste', () => {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const language = ref<Language>(
    (stored('language') ?? (navigator.language.startsWith('en') ? 'en' : 'zh')) === 'en' ? 'en' : 'zh',
  )
  const theme = ref<Theme>((stored('theme') as Theme | null) ?? 'auto')
  const shortcuts = ref(stored('shortcuts') !== 'off')
  const dark = ref(false)

  function dress(): void {
    dark.value = theme.value === 'dark' || (theme.value === 'auto' && system.matches)
    const html = document.documentElement
    html.dataset.theme = dark.value ? 'dark' : 'light'
    html.classList.toggle('dark', dark.value)
  }

  system.addEventListener('change', dress)

  watch(
    language,
    (now) => {
      i18n.global.locale.value = now
      document.documentElement.lang = now === 'en' ? 'en' : 'zh-CN'
      speak(now === 'en' ? 'en' : 'zh-CN')
    },
    { immediate: true, flush: 'sync' },
  )
  watch(theme, dress, { immediate: true, flush: 'sync' })
  watch(language, (now) => store('language', now))
  watch(theme, (now) => store('theme', now))
  watch(shortcuts, (now) => store('shortcuts', now ? 'on' : 'off'))

  return { language, theme, dark, shortcuts }
})
