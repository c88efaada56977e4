import createClient from 'openapi-fetch'
import type { paths as Identity } from '#api/identity'
import type { paths as Notification } from '#api/notification'
import type { paths as Publishing } from '#api/publishing'
import type { paths as Review } from '#api/review'
import type { paths as Submission } from '#api/submission'
import { Refused } from './problem'
import { send } from './transport'

const settings = { baseUrl: globalThis.location?.origin ?? '', fetch: send }

/** One client a service, typed by its OpenAPI document: a path, field or header that is not in it does
 *  not compile. */
export const submission = createClient<Submission>(settings)
export const review = createClient<Review>(settings)
export const publishing = createClient<Publishing>(settings)
export const identity = createClient<Identity>(settings)
export const notification = createClient<Notification>(settings)

export interface Answer<T> {
  value: T
  /** To be sent back as `If-Match` with a change. */
  etag: string
}

/** `const { value, etag } = await answer(submission.GET(…))`; a refusal is thrown. */
export async function answer<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Answer<NonNullable<T>>> {
  const { data, error, response } = await call
  if (!response.ok) {
    throw Refused.from(response.status, error)
  }
  return { value: data as NonNullable<T>, etag: response.headers.get('ETag') ?? '' }
}
