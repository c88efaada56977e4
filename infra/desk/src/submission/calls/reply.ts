import { answer, submission, useSending } from '@/api'

/** What the unit says to a call. */
export function useReply(callId: () => string) {
  const sending = useSending()
  const say = (takesPart: boolean, reason = '') =>
    sending.run(() =>
      answer(
        submission.POST('/api/submission/unit-calls/{callId}/reply', {
          params: { path: { callId: callId() } },
          body: takesPart ? { takesPart } : { takesPart, reason: reason.trim() },
        }),
      ),
    )
  return { sending, say }
}
