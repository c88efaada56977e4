import type { components as Notification } from '#api/notification'
import type { components as Publishing } from '#api/publishing'
import type { components as Submission } from '#api/submission'

export type Article = Submission['schemas']['Article']
export type ArticleRow = Submission['schemas']['ArticleRow']
export type ArticleVersion = Submission['schemas']['ArticleVersion']
export type SavedView = Submission['schemas']['SavedView']
export type SavedViews = Submission['schemas']['SavedViews']
export type SubmissionRow = Submission['schemas']['Submission']
export type SubmissionList = Submission['schemas']['SubmissionList']
export type VersionDiff = Submission['schemas']['VersionDiff']
export type TimelineEntry = Submission['schemas']['Entry']
export type Unit = Submission['schemas']['Unit']
export type Issue = Publishing['schemas']['IssueView']
export type Notice = Notification['schemas']['NoticeView']
export type ArticleCopy = Submission['schemas']['ArticleCopy']
export type GenreProfiles = Submission['schemas']['GenreProfiles']
export type Intake = Submission['schemas']['Intake']
export type Photo = Submission['schemas']['Photo']
export type Attachment = Submission['schemas']['Attachment']
