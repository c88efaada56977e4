import { computed, reactive, shallowReactive, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { answer, Refused, submission, type Article, type Photo } from '@/api'
import type { Form } from '../editor/form'
import { moved, placedIn, without, worded, type Placed, type Words } from './placing'
import { useUploads } from './uploads'

const PAUSE = 900

/** What is said about a photo, as its fields hold it. */
export interface Said extends Words {
  people: string
  place: string
  takenOn: string
  shows: string[]
  consent: 'MISSING' | 'GIVEN' | 'NOT_NEEDED'
  by: string
  on: string
  note: string
}

/** One photo beside the text. */
export interface Card {
  photo: Photo
  said: Said
  problem: Refused | null
}

const saidOf = (photo: Photo): Said => ({
  caption: photo.caption,
  credit: photo.credit,
  people: photo.people.join('、'),
  place: photo.place ?? '',
  takenOn: photo.takenOn ?? '',
  shows: [...photo.shows],
  consent: photo.consent.state as Said['consent'],
  by: photo.consent.by ?? '',
  on: photo.consent.on ?? '',
  note: photo.consent.note ?? '',
})

const bodyOf = (said: Said) => ({
  caption: said.caption,
  credit: said.credit,
  people: said.people.split(/[、,，;；]+/).map((name) => name.trim()).filter((name) => name !== ''),
  place: said.place.trim() || undefined,
  takenOn: said.takenOn || undefined,
  shows: said.shows as Photo['shows'],
  consent: {
    state: said.consent,
    by: said.consent === 'GIVEN' ? said.by : undefined,
    on: said.consent === 'GIVEN' ? said.on || undefined : undefined,
    note: said.consent === 'NOT_NEEDED' ? said.note : undefined,
  },
})

/** Half an answer is no answer yet: it is kept on the screen and sent when the other half is there. */
const whole = (said: Said) =>
  said.consent === 'GIVEN' ? said.by.trim() !== '' && said.on !== '' : said.consent !== 'NOT_NEEDED' || said.note.trim() !== ''

/** The photos of an article: those in its text in their order, then those brought in and not used. */
export function usePhotos(
  form: Ref<Form>,
  article: Ref<Article | null>,
  place: (photo: Photo) => void,
  changed: () => void,
) {
  const { t } = useI18n()
  const cards = shallowReactive(new Map<string, Card>())
  const asked = new Set<string>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  const placed = computed(() => placedIn(form.value.text))
  const shown = computed<{ key: string; card: Card; placed: Placed | null }[]>(() => {
    const times = new Map<string, number>()
    const inText = placed.value.flatMap((one) => {
      const card = cards.get(one.photoId)
      const time = (times.get(one.photoId) ?? 0) + 1
      times.set(one.photoId, time)
      return card ? [{ key: `${one.photoId}:${time}`, card, placed: one }] : []
    })
    const used = new Set(placed.value.map((one) => one.photoId))
    const beside = [...cards.values()].filter((card) => !used.has(card.photo.photoId))
    return [...inText, ...beside.map((card) => ({ key: card.photo.photoId, card, placed: null }))]
  })

  function put(photo: Photo): void {
    if (!cards.has(photo.photoId)) cards.set(photo.photoId, reactive({ photo, said: saidOf(photo), problem: null }) as Card)
    asked.add(photo.photoId)
  }

  async function read(photoId: string): Promise<void> {
    if (asked.has(photoId)) return
    asked.add(photoId)
    try {
      put((await answer(submission.GET('/api/submission/photos/{photoId}', { params: { path: { photoId } } }))).value)
    } catch (failure) {
      // What is gone is said at its paragraph; what was not heard may be asked again
      if (!(failure instanceof Refused)) throw failure
      if (failure.kind !== 'missing') asked.delete(photoId)
    }
  }

  async function readAll(articleId: string): Promise<void> {
    try {
      const found = await answer(submission.GET('/api/submission/photos', { params: { query: { article: articleId } } }))
      found.value.items.forEach(put)
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
    }
  }

  const opened = article.value?.articleId
  if (opened) void readAll(opened)
  watch(placed, (now) => now.forEach((one) => void read(one.photoId)), { immediate: true })

  const uploads = useUploads(async (file, key) => {
    const body = new FormData()
    body.append('file', file)
    if (article.value) body.append('articleId', article.value.articleId)
    const taken = await answer(
      submission.POST('/api/submission/photos', {
        params: { header: { 'Idempotency-Key': key } },
        body: body as never,
        bodySerializer: (one: unknown) => one as FormData,
      }),
    )
    return () => {
      put(taken.value)
      place(taken.value)
    }
  }, () => t('submission.photos.unreached'))

  async function send(card: Card): Promise<void> {
    const photoId = card.photo.photoId
    if (!whole(card.said)) return
    const change = (version: number) =>
      answer(
        submission.PUT('/api/submission/photos/{photoId}', {
          params: { path: { photoId }, header: { 'If-Match': `"${version}"` } },
          body: bodyOf(card.said) as never,
        }),
      )
    try {
      card.photo = (await change(card.photo.version)).value
      card.problem = null
      changed()
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      card.problem = failure
      if (failure.kind !== 'stale') return
      // Somebody else described it: what is typed here last holds
      const now = await answer(submission.GET('/api/submission/photos/{photoId}', { params: { path: { photoId } } }))
      card.photo = (await change(now.value.version)).value
      card.problem = null
    }
  }

  /** A moment after the last key. */
  function describe(card: Card): void {
    clearTimeout(timers.get(card.photo.photoId))
    timers.set(card.photo.photoId, setTimeout(() => void send(card), PAUSE))
  }

  function word(card: Card, place: Placed | null, words: Partial<Words>): void {
    Object.assign(card.said, words)
    if (place) form.value.text = worded(form.value.text, place.at, words)
    describe(card)
  }

  const move = (place: Placed, by: -1 | 1) => {
    form.value.text = moved(form.value.text, place.at, by)
  }
  const takeOut = (place: Placed) => {
    form.value.text = without(form.value.text, place.at)
  }

  async function remove(card: Card): Promise<void> {
    const photoId = card.photo.photoId
    try {
      await answer(submission.DELETE('/api/submission/photos/{photoId}', { params: { path: { photoId } } }))
      cards.delete(photoId)
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      card.problem = failure
    }
  }

  return { shown, placed, uploads, describe, word, move, takeOut, remove, place: (card: Card) => place(withWords(card)) }
}

/** The words beside the picture go into the text with it. */
const withWords = (card: Card): Photo => ({ ...card.photo, caption: card.said.caption, credit: card.said.credit })

export type PhotosOf = ReturnType<typeof usePhotos>
