import { hasWord, t } from '@/words'

/** A genre in words; nothing for one that has no word, never its code. */
export const genreWord = (code: string): string => {
  const key = `submission.genre.${code}`
  return hasWord(key) ? t(key) : ''
}
