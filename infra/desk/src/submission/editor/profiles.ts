import { answer, submission, useResource, type GenreProfiles } from '@/api'

export type Profiles = GenreProfiles

/** Genres with their bounds, and the other choices of the editor. */
export const useProfiles = () =>
  useResource((signal) => answer(submission.GET('/api/submission/genres', { signal })))
